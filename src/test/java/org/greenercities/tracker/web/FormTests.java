package org.greenercities.tracker.web;

import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebMvcTest(SamplePages.class)
@Import(ErrorPages.class)
@WithMockUser
class FormTests {

	@Autowired
	private MockMvcTester mvc;

	private Document send(String title, String text, String size) {
		return page(this.mvc.post()
			.uri("/sample/form")
			.with(csrf())
			.param("title", title)
			.param("kind", "a")
			.param("text", text)
			.param("size", size));
	}

	private Document page(MockMvcTester.MockMvcRequestBuilder request) {
		return Jsoup
			.parse(new String(request.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	@Test
	void showsWhatTheRecordHolds() {
		Document form = page(this.mvc.get().uri("/sample/form"));
		assertThat(form.select(".problems")).isEmpty();
		assertThat(form.select("input[name=kind][checked]").val()).isEqualTo("b");
		assertThat(form.select("#size").val()).isEqualTo("5");
	}

	@Test
	void linksEachProblemToItsFieldAndTakesTheFocus() {
		Document form = send("", "abcdef", "5");
		assertThat(form.select(".problems[role=alert][tabindex=-1][autofocus] a[href]").eachAttr("href"))
			.containsExactlyInAnyOrder("#title", "#text");
		form.select(".problems a").forEach((link) -> assertThat(form.select(link.attr("href"))).hasSize(1));
	}

	@Test
	void tiesTheErrorToItsControlAndKeepsWhatWasTyped() {
		Document form = send("", "abcdef", "5");
		assertThat(form.select("#text").text()).isEqualTo("abcdef");
		assertThat(form.select("#text").attr("aria-invalid")).isEqualTo("true");
		assertThat(form.select("#" + form.select("#text").attr("aria-describedby"))).hasSize(1);
		assertThat(form.select("#size").hasAttr("aria-invalid")).isFalse();
		assertThat(form.select("input[name=kind][checked]").val()).isEqualTo("a");
	}

	@Test
	void keepsWhatCouldNotBeReadAtAll() {
		Document form = send("A title", "abc", "many");
		assertThat(form.select("#size").val()).isEqualTo("many");
		assertThat(form.select("#title").val()).isEqualTo("A title");
		assertThat(form.select(".problems a").eachAttr("href")).containsExactly("#size");
	}

	@Test
	void saysWhatIsWrongWithTheRulesOwnNumbers() {
		assertThat(send("", "abcdef", "5").select(".problems a").eachText())
			.containsExactlyInAnyOrder("Give it a title", "Use no more than 3 characters");
		assertThat(send("A title", "abc", "many").select(".problems a").text()).isEqualTo("Write a whole number");
	}

	@Test
	void saysAnErrorOfTheControllerWithItsArguments() {
		Document form = send("A title", "abc", "5");
		assertThat(form.select(".problems a").text()).isEqualTo("Page 3 of 4");
	}

}
