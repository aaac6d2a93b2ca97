package org.greenercities.tracker.account;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Opens pages and sends forms as one of the people that permissions tell apart. */
@TestComponent
public record AskingPages(MockMvcTester mvc) {

	public static final Person STAFF = person("STAFF.UNEP", "UNEP", Role.STAFF);

	public static final Person COORDINATOR = person("COORDINATOR.UNEP", "UNEP", Role.COORDINATOR);

	public static final Person OTHER_STAFF = person("STAFF.UNHABITAT", "UN-HABITAT", Role.STAFF);

	public static final Person OTHER_COORDINATOR = person("COORDINATOR.UNHABITAT", "UN-HABITAT", Role.COORDINATOR);

	/** The coordinator's account with no more than the right to sign. */
	public static final Person SIGNATORY = person("COORDINATOR.UNEP", "UNEP", Role.SIGNATORY);

	public static final Person MANAGER = person("MANAGER", null, Role.MANAGER);

	public static final Person ADMINISTRATOR = person("ADMIN", null, Role.ADMINISTRATOR);

	/** Of the agency UNEP, of the other one, and of none. */
	public static final Map<String, Person> PEOPLE = Map.of("staff", STAFF, "coordinator", COORDINATOR, "other staff",
			OTHER_STAFF, "other coordinator", OTHER_COORDINATOR, "signatory", SIGNATORY, "manager", MANAGER,
			"administrator", ADMINISTRATOR, "visitor", Person.VISITOR);

	public MvcTestResult get(String address, Person person) {
		return exchange(this.mvc.get().uri(address), person);
	}

	/**
	 * Sends a form.
	 * @param fields name, value, name, value
	 */
	public MvcTestResult post(String address, Person person, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(address).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return exchange(request, person);
	}

	public Document page(String address, Person person) {
		return page(get(address, person));
	}

	/** What is shown, be it of a refusal. */
	public static Document page(MvcTestResult answer) {
		try {
			return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A visitor asks without an account. */
	private static MvcTestResult exchange(MockMvcTester.MockMvcRequestBuilder request, Person person) {
		request.accept("text/html");
		return (person.signedIn() ? request.with(Asking.as(person)) : request).exchange();
	}

	private static Person person(String code, @Nullable String agency, Role role) {
		return new Person(code, code, agency, Set.of(role));
	}

}
