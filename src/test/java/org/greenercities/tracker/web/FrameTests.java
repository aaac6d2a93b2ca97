package org.greenercities.tracker.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;

@WebMvcTest(controllers = SamplePages.class, properties = "tracker.pseudo-language=true")
@Import(ErrorPages.class)
@WithMockUser
class FrameTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private FrameBienniums bienniums;

	@MockitoBean
	private FramePerson person;

	@BeforeEach
	void twoBienniums() {
		given(this.bienniums.choices()).willReturn(List.of(new FrameBienniums.Choice("2019-2020", "open"),
				new FrameBienniums.Choice("2017-2018", "closed")));
	}

	private Document page(String address) {
		byte[] page = this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray();
		return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
	}

	@Test
	void carriesTheBienniumOnAndOffersTheOthersOfTheSamePage() {
		Document page = page("/sample?biennium=2017-2018&region=AF&page=2");
		assertThat(page.select(".sections a").eachAttr("href")).contains("/activities?biennium=2017-2018",
				"/partners?biennium=2017-2018");
		assertThat(page.select(".period summary b").text()).isEqualTo("2017–2018");
		assertThat(page.select(".period li a").eachAttr("href")).containsExactly("/sample?biennium=2019-2020&region=AF",
				"/sample?biennium=2017-2018&region=AF", "/sample?region=AF");
		assertThat(page.select(".period [aria-current]").text()).isEqualTo("2017–2018 closed");
		assertThat(page.select(".search [type=hidden]").val()).isEqualTo("2017-2018");
	}

	@Test
	void saysWhenItIsOfAllBienniums() {
		Document page = page("/sample");
		assertThat(page.select(".period summary").text()).isEqualTo("All bienniums change");
		assertThat(page.select(".masthead .search [type=hidden]")).isEmpty();
	}

	@Test
	void asksNothingForFilesAndTables() {
		assertThat(this.mvc.get().uri("/assets/tracker.css")).hasStatusOk();
		assertThat(this.mvc.get().uri("/sample.csv")).hasStatusOk();
		verifyNoInteractions(this.bienniums, this.person);
	}

	@Test
	void greetsWhoIsSignedInAndLetsThemOut() {
		given(this.person.name()).willReturn("<Ada> of UNEP");
		Document page = page("/sample");
		assertThat(page.select(".person bdi").text()).isEqualTo("<Ada> of UNEP");
		assertThat(page.select(".person[method=post][action=/logout] [name=_csrf]")).hasSize(1);
		assertThat(page.select("a[href=/login]")).isEmpty();
	}

	@Test
	void givesAVisitorALinkAndNoFormThatPosts() {
		Document page = page("/sample");
		assertThat(page.select(".masthead a[href=/login]").text()).isEqualTo("Sign in");
		assertThat(page.select("form[method=post]")).isEmpty();
	}

	@Test
	void standsWithoutTheDatabase() {
		given(this.bienniums.choices()).willThrow(new DataAccessResourceFailureException("gone"));
		Document page = page("/sample");
		assertThat(page.select("h1").text()).isEqualTo("The tracker cannot reach its records");
		assertThat(page.select(".masthead .name")).hasSize(1);
		assertThat(page("/nowhere").select("h1").text()).isEqualTo("There is no such page");
	}

	@Test
	void turnsRoundForALanguageWrittenFromTheOtherSide() {
		Document page = page("/sample?lang=ar-XB&region=AF");
		assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
		assertThat(page.select("html").attr("lang")).isEqualTo("ar-XB");
		assertThat(page.select(".languages a").eachAttr("href")).containsExactly("/sample?lang=en&region=AF",
				"/sample?lang=ar-XB&region=AF");
		assertThat(page.select(".languages [aria-current]").attr("lang")).isEqualTo("ar-XB");
	}

	@Test
	void namesAndTitlesThePage() {
		Document page = page("/sample");
		assertThat(page.title()).isEqualTo("Activities – Greener Cities Partnership Tracker");
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.select(page.select(".skip").attr("href")).select("main")).hasSize(1);
	}

}
