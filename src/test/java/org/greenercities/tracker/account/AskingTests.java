package org.greenercities.tracker.account;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.greenercities.tracker.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, Probe.class })
class AskingTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void asksAsAnybody() {
		assertThat(this.mvc.get().uri(Probe.CLOSED).with(Asking.as("UNEP", Role.STAFF))).hasStatusOk()
			.bodyText()
			.isEqualTo("SOMEBODY [STAFF]");
		assertThat(this.mvc.post()
			.uri(Probe.CLOSED)
			.with(Asking.as(null, Role.MANAGER))
			.with(SecurityMockMvcRequestPostProcessors.csrf())).bodyText().isEqualTo("SOMEBODY [MANAGER]");
		assertThat(this.mvc.get().uri(Probe.OPEN)).bodyText().isEqualTo("visitor");
		assertThat(this.mvc.get().uri(Probe.CLOSED)).hasStatus3xxRedirection();
	}

}
