package org.greenercities.tracker.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PermissionsTests {

	private static final Map<String, Person> PEOPLE = Map.ofEntries(person("staff of owner", "UNEP", Role.STAFF),
			person("staff of participant", "UNDP", Role.STAFF), person("staff of another", "FAO", Role.STAFF),
			person("coordinator of owner", "UNEP", Role.COORDINATOR),
			person("coordinator of participant", "UNDP", Role.COORDINATOR),
			person("coordinator of another", "FAO", Role.COORDINATOR),
			person("signatory of owner", "UNEP", Role.SIGNATORY),
			person("signatory of participant", "UNDP", Role.SIGNATORY),
			person("signatory of another", "FAO", Role.SIGNATORY), person("manager", null, Role.MANAGER),
			person("administrator", null, Role.ADMINISTRATOR), person("somebody", null),
			Map.entry("visitor", Person.VISITOR));

	private final Permissions permissions = permissions(true);

	/**
	 * The table of docs/model.md, column for column; what it does not name may do
	 * nothing.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					act                   | staff of owner | staff of another | coordinator of owner | manager | administrator | visitor
					READ                  | yes | yes | yes | yes | yes | yes
					READ_WORKING          | yes | no  | yes | yes | yes | no
					READ_HEADING          | yes | yes | yes | yes | yes | no
					EDIT                  | yes | no  | yes | no  | no  | no
					REPAIR                | no  | no  | no  | no  | yes | no
					SUBMIT                | yes | no  | yes | no  | no  | no
					ACCEPT                | no  | no  | yes | no  | no  | no
					READ_ROUND            | yes | yes | yes | yes | yes | no
					OPEN_ROUND            | no  | no  | yes | no  | no  | no
					PROPOSE               | yes | no  | yes | no  | no  | no
					OPEN_PROPOSAL         | no  | no  | yes | no  | no  | no
					EDIT_ASSIGNED_SECTION | yes | yes | yes | no  | no  | no
					EDIT_SECTION          | no  | no  | yes | no  | no  | no
					COMMENT               | yes | yes | yes | yes | no  | no
					SUGGEST               | yes | yes | yes | no  | no  | no
					CONFIRM_REPORT        | no  | no  | yes | no  | no  | no
					SIGN                  | no  | no  | no  | no  | no  | no
					CONFIRM_PARTNER       | no  | no  | yes | no  | yes | no
					ADMINISTER            | no  | no  | no  | no  | yes | no
					""")
	void followsTheTable(Act act, String staff, String otherStaff, String coordinator, String manager,
			String administrator, String visitor) {
		Owned accepted = new Record(Set.of("UNEP", "UN-HABITAT"), Set.of("UNDP"), false, true);
		assertMay("staff of owner", act, accepted, staff);
		assertMay("staff of another", act, accepted, otherStaff);
		assertMay("coordinator of owner", act, accepted, coordinator);
		assertMay("manager", act, accepted, manager);
		assertMay("administrator", act, accepted, administrator);
		assertMay("visitor", act, accepted, visitor);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			staff of participant       | yes | yes | no  | no
			coordinator of participant | yes | yes | no  | no
			coordinator of another     | no  | yes | no  | no
			signatory of owner         | yes | yes | no  | yes
			signatory of participant   | yes | yes | no  | no
			signatory of another       | no  | no  | no  | no
			somebody                   | no  | no  | no  | no
			""")
	void saysWhatTheTablesFootOfEachCellSays(String who, String draft, String submitted, String edit, String sign) {
		assertMay(who, Act.READ_WORKING, new Record(Set.of("UNEP"), Set.of("UNDP"), false, false), draft);
		assertMay(who, Act.READ_WORKING, new Record(Set.of("UNEP"), Set.of("UNDP"), true, false), submitted);
		assertMay(who, Act.EDIT, new Record(Set.of("UNEP"), Set.of("UNDP"), false, false), edit);
		assertMay(who, Act.SIGN, new Record(Set.of("UNEP"), Set.of("UNDP"), false, false), sign);
	}

	@Test
	void nobodyReadsAPublicVersionThatIsNotThere() {
		Owned draft = new Record(Set.of("UNEP"), Set.of(), false, false);
		PEOPLE.values().forEach((person) -> assertThat(this.permissions.may(person, Act.READ, draft)).isFalse());
	}

	@Test
	void visitorsReadNothingWhereReadingIsNotPublic() {
		Owned accepted = new Record(Set.of("UNEP"), Set.of(), false, true);
		assertThat(permissions(false).may(Person.VISITOR, Act.READ, accepted)).isFalse();
		assertThat(permissions(false).may(somebody("somebody"), Act.READ, accepted)).isTrue();
		assertThat(permissions(false).readable(Person.VISITOR).sql()).isEqualTo("false");
	}

	@Test
	void severalRolesAddUp() {
		Person both = new Person("B", "B", "UNEP", EnumSet.of(Role.COORDINATOR, Role.SIGNATORY));
		Owned own = new Record(Set.of("UNEP"), Set.of(), false, false);
		assertThat(this.permissions.may(both, Act.ACCEPT, own)).isTrue();
		assertThat(this.permissions.may(both, Act.SIGN, own)).isTrue();
	}

	@Test
	void asksWithoutARecordWhereThereIsNone() {
		assertThat(this.permissions.may(somebody("administrator"), Act.ADMINISTER)).isTrue();
		assertThat(this.permissions.may(somebody("coordinator of owner"), Act.CONFIRM_PARTNER)).isTrue();
		assertThat(this.permissions.may(somebody("coordinator of owner"), Act.ADMINISTER)).isFalse();
	}

	@Test
	void insists() {
		Owned own = new Record(Set.of("UNEP"), Set.of(), false, false);
		assertThatNoException().isThrownBy(() -> this.permissions.require(somebody("staff of owner"), Act.EDIT, own));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.permissions.require(somebody("manager"), Act.EDIT, own));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.permissions.require(Person.VISITOR, Act.ADMINISTER));
	}

	@Test
	void partitionsCanBeLeftOutWhereOneFaceIsAll() {
		assertThat(this.permissions.readable(Person.VISITOR).sql()).isEqualTo("face = 'public'");
		assertThat(this.permissions.readable(somebody("manager")).sql()).isEqualTo("face = 'working'");
		assertThat(this.permissions.readable(somebody("somebody")).sql()).isEqualTo("face = 'public'");
	}

	private void assertMay(String who, Act act, Owned owned, String expected) {
		assertThat(this.permissions.may(somebody(who), act, owned)).as("%s: %s", who, act)
			.isEqualTo(expected.equals("yes"));
	}

	static Permissions permissions(boolean publicRead) {
		return new Permissions(new AccountSettings(publicRead, "administrator@localhost", true));
	}

	private static Person somebody(String who) {
		return Objects.requireNonNull(PEOPLE.get(who), who);
	}

	private static Map.Entry<String, Person> person(String who, @Nullable String agency, Role... roles) {
		return Map.entry(who, new Person(who, who, agency, Set.copyOf(Arrays.asList(roles))));
	}

	record Record(Set<String> owners, Set<String> participants, boolean submitted, boolean open) implements Owned {

	}

}
