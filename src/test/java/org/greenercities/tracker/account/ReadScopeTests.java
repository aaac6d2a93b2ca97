package org.greenercities.tracker.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.greenercities.tracker.account.PermissionsTests.Record;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The condition for lists and the rule for one record must say the same of everybody and
 * everything.
 */
@AccountTest
class ReadScopeTests {

	private static final List<Set<String>> AGENCIES = List.of(Set.of(), Set.of("UNEP"), Set.of("UN-HABITAT"),
			Set.of("UNEP", "UN-HABITAT"));

	private static final List<String> WORKFLOWS = List.of("draft", "submitted", "returned", "accepted");

	private final Permissions permissions = PermissionsTests.permissions(true);

	@Autowired
	private JdbcClient jdbc;

	@Test
	void listsWhatMayBeReadOneByOne() {
		List<Case> cases = cases();
		String rows = IntStream.range(0, cases.size())
			.boxed()
			.flatMap((code) -> cases.get(code).faces(code))
			.collect(Collectors.joining(",", "[", "]"));
		for (Person person : people()) {
			assertThat(seen(person, rows)).as(person.toString()).containsExactlyElementsOf(expected(person, cases));
		}
	}

	private List<String> seen(Person person, String rows) {
		ReadScope scope = this.permissions.readable(person);
		return this.jdbc.sql("""
				select code || ' ' || face
				from jsonb_to_recordset(cast(:rows as jsonb))
					as faces (code integer, face text, readers text[], latest_workflow text)
				where\s""" + scope.sql() + " order by code")
			.param("rows", rows)
			.params(scope.parameters())
			.query(String.class)
			.list();
	}

	private List<String> expected(Person person, List<Case> cases) {
		List<String> rows = new ArrayList<>();
		for (int code = 0; code < cases.size(); code++) {
			if (this.permissions.may(person, Act.READ_WORKING, cases.get(code).record())) {
				rows.add(code + " working");
			}
			else if (this.permissions.may(person, Act.READ, cases.get(code).record())) {
				rows.add(code + " public");
			}
		}
		return rows;
	}

	private static List<Case> cases() {
		List<Case> cases = new ArrayList<>();
		for (Set<String> owners : AGENCIES.subList(1, AGENCIES.size())) {
			for (Set<String> participants : AGENCIES) {
				for (String workflow : WORKFLOWS) {
					for (boolean open : new boolean[] { true, false }) {
						cases.add(new Case(workflow,
								new Record(owners, participants, workflow.equals("submitted"), open)));
					}
				}
			}
		}
		return cases;
	}

	private static List<Person> people() {
		List<Person> people = new ArrayList<>(List.of(Person.VISITOR));
		for (String agency : new String[] { "UNEP", "UN-HABITAT", "FAO" }) {
			for (Set<Role> roles : List.of(Set.<Role>of(), Set.of(Role.STAFF), Set.of(Role.COORDINATOR),
					Set.of(Role.SIGNATORY), Set.of(Role.COORDINATOR, Role.SIGNATORY), Set.of(Role.MANAGER),
					Set.of(Role.STAFF, Role.ADMINISTRATOR))) {
				people.add(new Person("P", "P", agency, roles));
			}
		}
		people.add(new Person("P", "P", null, Set.of(Role.MANAGER)));
		people.add(new Person("P", "P", null, Set.of(Role.ADMINISTRATOR)));
		people.add(new Person("P", "P", null, Set.of()));
		return people;
	}

	private record Case(String workflow, Record record) {

		Stream<String> faces(int code) {
			return this.record.open() ? Stream.of(face(code, "working"), face(code, "public"))
					: Stream.of(face(code, "working"));
		}

		private String face(int code, String face) {
			String readers = Stream.concat(this.record.owners().stream(), this.record.participants().stream())
				.collect(Collectors.joining("\",\""));
			return """
					{"code": %d, "face": "%s", "readers": ["%s"], "latest_workflow": "%s"}
					""".formatted(code, face, readers, this.workflow);
		}

	}

}
