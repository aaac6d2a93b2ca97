package org.greenercities.tracker.web;

import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class AddressTests {

	private static Address at(String path, String query) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setQueryString(query);
		return Address.of(request);
	}

	private final Address list = at("/activities", "region=AF&region=AP&city=Washington%2C+D.C.&sort=-start&page=3");

	@Test
	void replacesOneParameterAndKeepsTheOthers() {
		assertThat(this.list.with("sort", "title"))
			.hasToString("/activities?region=AF&region=AP&city=Washington%2C+D.C.&sort=title");
	}

	@Test
	void addsAValueOnce() {
		assertThat(this.list.plus("region", "AS").all("region")).containsExactly("AF", "AP", "AS");
		assertThat(this.list.plus("region", "AF").all("region")).containsExactly("AF", "AP");
	}

	@Test
	void removesOneValueOrAll() {
		assertThat(this.list.without("region", "AF").all("region")).containsExactly("AP");
		assertThat(this.list.without("region")).hasToString("/activities?city=Washington%2C+D.C.&sort=-start");
	}

	@Test
	void turnsPagesWithoutLosingAFilter() {
		assertThat(this.list.page(4))
			.hasToString("/activities?region=AF&region=AP&city=Washington%2C+D.C.&sort=-start&page=4");
		assertThat(this.list.page(1))
			.hasToString("/activities?region=AF&region=AP&city=Washington%2C+D.C.&sort=-start");
	}

	@Test
	void takesTheQueryToAnotherPathButNotThePage() {
		assertThat(this.list.at("/activities.csv"))
			.hasToString("/activities.csv?region=AF&region=AP&city=Washington%2C+D.C.&sort=-start");
		assertThat(this.list.only("region").at("/")).hasToString("/?region=AF&region=AP");
	}

	@Test
	void staysAsItWas() {
		assertThat(this.list.page(3)).isEqualTo(this.list).hasToString(this.list.toString());
	}

	@Test
	void sortsAndTurnsRound() {
		assertThat(this.list.sort("start", "start").first("sort")).isEqualTo("-start");
		assertThat(this.list.sort("start", "-start").first("sort")).isEqualTo("start");
		assertThat(this.list.ariaSort("start", "-start")).isEqualTo("descending");
		assertThat(this.list.ariaSort("code", "code")).isEqualTo("ascending");
		assertThat(this.list.ariaSort("title", "-start")).isNull();
	}

	@Test
	void carriesInAFormWhatTheFormDoesNotAsk() {
		assertThat(this.list.others(Set.of("region"))).containsExactly(
				new Address.Parameter("city", "Washington, D.C."), new Address.Parameter("sort", "-start"));
	}

	@Test
	void dropsWhatIsEmptyOrHasNoName() {
		assertThat(at("/activities", "q=&region=AF&=x&from")).hasToString("/activities?region=AF");
	}

	@Test
	void encodesWhatWouldMeanSomethingElse() {
		Address hostile = at("/activities", "").with("q", "a&page=2#\"><script> +%ZZ é");
		assertThat(hostile.toString()).matches("/activities\\?q=[A-Za-z0-9%+._*-]+");
		assertThat(at("/activities", hostile.toString().substring(12)).first("q"))
			.isEqualTo("a&page=2#\"><script> +%ZZ é");
	}

	@Test
	void bearsAMalformedQuery() {
		assertThat(at("/activities", "q=%ZZ&region=AF").all("region")).containsExactly("AF");
	}

	@Test
	void isTheFailedAddressOnAnErrorPage() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
		request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/activities");
		request.setAttribute(RequestDispatcher.ERROR_QUERY_STRING, "region=XX");
		assertThat(Address.of(request)).hasToString("/activities?region=XX");
	}

	@Test
	void keepsTheContextOfTheApplication() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tracker/activities");
		request.setContextPath("/tracker");
		assertThat(Address.of(request).at("/").toString()).isEqualTo("/tracker/");
		assertThat(Address.of(request).path()).isEqualTo("/activities");
	}

}
