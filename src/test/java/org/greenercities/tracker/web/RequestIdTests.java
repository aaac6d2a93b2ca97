package org.greenercities.tracker.web;

import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class RequestIdTests {

	@Test
	void takesAShortPlainWordFromAProxy() {
		assertThat(RequestId.accept("7f3a-0b5c54AB")).isEqualTo("7f3a-0b5c54AB");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "short", "has space in it", "line\nbreak-here", "<script>alert(1)", "ünicode-letters",
			"a234567890123456789012345678901234567890123456789012345678901234x" })
	void makesItsOwnForAnythingElse(String given) {
		assertThat(RequestId.accept(given)).matches("[0-9a-f]{16}");
	}

	@Test
	void standsInHeaderAndThreadDuringTheRequestAndNoLonger() throws Exception {
		AtomicReference<String> during = new AtomicReference<>("");
		MockHttpServletResponse response = new MockHttpServletResponse();
		new RequestIdFilter().doFilter(new MockHttpServletRequest(), response,
				(request, answer) -> during.set(RequestId.current()));
		assertThat(during.get()).matches("[0-9a-f]{16}").isEqualTo(response.getHeader("X-Request-Id"));
		assertThat(RequestId.current()).isEqualTo("none");
	}

}
