package org.greenercities.tracker.web;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest(SamplePages.class)
@Import(ErrorPages.class)
@WithMockUser
class BindingTests {

	@Autowired
	private MockMvcTester mvc;

	private void binds(String path, String city, String expected) {
		assertThat(this.mvc.get().uri(path).param("city", city.isEmpty() ? new String[] { "" } : city.split("\\|")))
			.bodyText()
			.isEqualTo(expected);
	}

	@Test
	void keepsACityWithACommaOneCity() {
		binds("/sample/cities", "Washington, D.C.", "[Washington, D.C.]");
		binds("/sample/filter", "Washington, D.C.", "Filter[city=[Washington, D.C.], size=null]");
	}

	@Test
	void keepsSeveralValuesApart() {
		binds("/sample/cities", "Washington, D.C.|Nairobi", "[Washington, D.C., Nairobi]");
		binds("/sample/filter", "Washington, D.C.|Nairobi", "Filter[city=[Washington, D.C., Nairobi], size=null]");
	}

	@Test
	void takesAnEmptyValueAsNone() {
		binds("/sample/cities", "", "[]");
		binds("/sample/filter", "", "Filter[city=[], size=null]");
	}

}
