package org.greenercities.tracker.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebMvcTest(SamplePages.class)

@Import(ErrorPages.class)
@WithMockUser
class ErrorPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource({ "/sample/fails/lock, 409, Somebody else was here first", "/sample/fails/wait, 409, Somebody else",
			"/sample/fails/key, 409, Somebody else", "/sample/fails/lock-timeout, 409, Somebody else",
			"/sample/fails/commit, 409, Somebody else", "/sample/fails/gone, 503, cannot reach its records",
			"/sample/fails/slow, 503, cannot reach its records", "/sample/fails/else, 500, Something went wrong here",
			"/sample/fails/missing, 404, There is no such page", "/sample/fails/region, 400, cannot be answered",
			"/sample/number, 400, size is missing", "/sample/number?size=ten, 400, a whole number",
			"/sample/filter?size=ten, 400, a whole number", "/sample/broken, 500, Something went wrong here",
			"/sample?page=6, 404, 'Go to the last page, 5'", "/sample?biennium=1999-2000, 400, 2017-2018",
			"/nowhere/at-all, 404, There is no such page", "/sample/half.csv, 500, Something went wrong here",
			"/sample.csv?bom=perhaps, 400, perhaps" })
	void answersWithAWholePage(String address, int status, String says) {
		MvcTestResult page = get(address);
		assertThat(page).hasStatus(status).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
		assertThat(text(page)).contains(says)
			.endsWith("</html>\n")
			.contains(requestId(page))
			.doesNotContain(SamplePages.SECRET);
	}

	@Test
	void saysWhichMethodsAnAddressTakes() {
		MvcTestResult page = this.mvc.post().uri("/sample/one").with(csrf()).exchange();
		assertThat(page).hasStatus(405).hasHeader(HttpHeaders.ALLOW, "GET");
		assertThat(text(page)).contains("This address does not take that").endsWith("</html>\n");
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).exchange();
	}

	private static String requestId(MvcTestResult page) {
		String id = page.getResponse().getHeader(RequestId.HEADER);
		assertThat(id).hasSize(16);
		return String.valueOf(id);
	}

	private static String text(MvcTestResult page) {
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
