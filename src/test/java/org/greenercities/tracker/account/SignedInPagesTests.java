package org.greenercities.tracker.account;

import java.net.http.HttpResponse;
import java.util.List;

import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What signing in adds to a page: the session and the person, each looked up once. */
@TrackerTest
class SignedInPagesTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "/activities, 10", "/activities?size=100&status=completed&region=AF, 10", "/activities/GCP-002, 10",
			"/activities?mine=yes, 10", "/, 19" })
	void aPageTakesFewStatementsSessionAndPersonIncluded(String address, int most) {
		Browser browser = new Browser(this.port);
		browser.signIn("staff.unep@example.org", "greener-cities-2018");
		browser.get(address);
		List<String> statements = Statements.of(() -> {
			HttpResponse<String> page = browser.get(address);
			assertThat(page.statusCode()).isEqualTo(200);
			assertThat(page.body()).contains("</html>");
		});
		assertThat(statements).hasSizeLessThanOrEqualTo(most);
	}

}
