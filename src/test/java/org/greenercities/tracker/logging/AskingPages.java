package org.greenercities.tracker.logging;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import org.greenercities.tracker.account.Asking;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Opens pages and sends forms as one of the people that permissions tell apart. */
record AskingPages(MockMvcTester mvc) {

	static final Person STAFF = person("STAFF.UNEP", "UNEP", Role.STAFF);

	static final Person COORDINATOR = person("COORDINATOR.UNEP", "UNEP", Role.COORDINATOR);

	static final Person OTHER_STAFF = person("STAFF.UNHABITAT", "UN-HABITAT", Role.STAFF);

	static final Person OTHER_COORDINATOR = person("COORDINATOR.UNHABITAT", "UN-HABITAT", Role.COORDINATOR);

	/** Of the agency UNEP, of the other one, and of none. */
	static final Map<String, Person> PEOPLE = Map.of("staff", STAFF, "coordinator", COORDINATOR, "other staff",
			OTHER_STAFF, "other coordinator", OTHER_COORDINATOR, "signatory",
			person("COORDINATOR.UNEP", "UNEP", Role.SIGNATORY), "manager", person("MANAGER", null, Role.MANAGER),
			"administrator", person("ADMIN", null, Role.ADMINISTRATOR), "visitor", Person.VISITOR);

	MvcTestResult get(String address, Person person) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.get().uri(address).accept("text/html");
		return (person.signedIn() ? request.with(Asking.as(person)) : request).exchange();
	}

	/** Sends a form; the fields are name, value, name, value. */
	MvcTestResult post(String address, Person person, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(address).accept("text/html").with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return (person.signedIn() ? request.with(Asking.as(person)) : request).exchange();
	}

	Document page(String address, Person person) {
		return page(get(address, person));
	}

	static Document page(MvcTestResult answer) {
		try {
			return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Person person(String code, @Nullable String agency, Role role) {
		return new Person(code, code, agency, Set.of(role));
	}

}
