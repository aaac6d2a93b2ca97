package org.greenercities.tracker.account;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Lets a MockMvc test of any room ask as somebody:
 * {@code mvc.get().uri("/activities").with(Asking.as(person))}.
 */
public final class Asking {

	private Asking() {
	}

	public static RequestPostProcessor as(Person person) {
		return SecurityMockMvcRequestPostProcessors.authentication(new PersonAuthentication(person, false, 1));
	}

	public static RequestPostProcessor as(@Nullable String agency, Role... roles) {
		return as(new Person("SOMEBODY", "Somebody", agency, Set.of(roles)));
	}

}
