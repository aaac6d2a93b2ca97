package org.greenercities.tracker.account;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.context.ConfigurableApplicationContext;

import org.greenercities.tracker.TrackerApplication;

import static org.assertj.core.api.Assertions.assertThat;

@AccountTest
class SessionTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcConnectionDetails application;

	@Autowired
	private FlywayConnectionDetails owner;

	private Account person;

	private Browser browser;

	@BeforeEach
	void signIn() {
		this.person = this.people.staff();
		this.browser = new Browser(this.port);
		assertThat(this.browser.signIn(this.person).statusCode()).isEqualTo(303);
	}

	@Test
	void readingMakesNoSession() {
		Browser visitor = new Browser(this.port);
		assertThat(visitor.get(Probe.OPEN).headers().map()).doesNotContainKey("set-cookie");
		assertThat(visitor.head(Probe.OPEN).headers().map()).doesNotContainKey("set-cookie");
		assertThat(visitor.get("/no-such-page").headers().map()).doesNotContainKey("set-cookie");
		assertThat(visitor.session()).isEmpty();
	}

	@Test
	void cookieIsKeptFromScriptsAndOtherSites() {
		String plain = new Browser(this.port).get("/login").headers().firstValue("Set-Cookie").orElseThrow();
		assertThat(plain).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
		String https = new Browser(this.port).overHttps()
			.get("/login")
			.headers()
			.firstValue("Set-Cookie")
			.orElseThrow();
		assertThat(https).contains("HttpOnly", "SameSite=Lax", "Secure");
	}

	@Test
	void signingInMakesANewSessionOutOfTheOldOne() {
		Browser fresh = new Browser(this.port);
		fresh.get("/login");
		String before = fresh.session();
		fresh.signIn(this.person);
		assertThat(fresh.session()).isNotEmpty().isNotEqualTo(before);
		assertThat(new Browser(this.port).withSession(before).get(Probe.OPEN).body()).isEqualTo("visitor");
	}

	@Test
	void signingOutEndsTheSessionWhereverItsCookieIs() {
		String copied = this.browser.session();
		this.browser.get("/account");
		HttpResponse<String> out = this.browser.post("/logout");
		assertThat(out.statusCode()).isEqualTo(302);
		assertThat(out.headers().firstValue("Location")).hasValueSatisfying((to) -> assertThat(to).endsWith("/"));
		assertThat(new Browser(this.port).withSession(copied).get(Probe.CLOSED).statusCode()).isEqualTo(302);
	}

	@Test
	void aRoleTakenAwayIsGoneAtTheNextRequest() {
		assertThat(this.browser.get(Probe.CLOSED).body()).isEqualTo(this.person.code() + " [STAFF]");
		this.people
			.change("update account set roles = '{coordinator,signatory}' where code = '" + this.person.code() + "'");
		assertThat(this.browser.get(Probe.CLOSED).body()).isEqualTo(this.person.code() + " [COORDINATOR, SIGNATORY]");
	}

	@Test
	void aDisabledAccountIsSignedOutAtOnce() {
		this.people.change("update account set enabled = false where code = '" + this.person.code() + "'");
		assertThat(this.browser.get(Probe.OPEN).body()).isEqualTo("visitor");
		assertThat(this.browser.get(Probe.CLOSED).statusCode()).isEqualTo(302);
		this.people.change("update account set enabled = true where code = '" + this.person.code() + "'");
		assertThat(this.browser.get(Probe.OPEN).body()).isEqualTo("visitor");
	}

	@Test
	void anUnreadableSessionIsSignedOut() {
		assertThat(this.people.change("""
				update spring_session_attributes set attribute_bytes = '\\xacedffff'
				from spring_session
				where primary_id = session_primary_id and principal_name = '%s'
				""".formatted(this.person.code()))).isPositive();
		assertThat(this.browser.get(Probe.OPEN).body()).isEqualTo("visitor");
		assertThat(this.browser.get(Probe.CLOSED).statusCode()).isEqualTo(302);
		assertThat(this.browser.get("/login").statusCode()).isEqualTo(200);
		assertThat(this.browser.signIn(this.person).statusCode()).isEqualTo(303);
	}

	@Test
	void endsAfterTwelveHoursHoweverBusy() {
		this.clock.move(Duration.ofHours(12).minusSeconds(1));
		assertThat(this.browser.get(Probe.CLOSED).statusCode()).isEqualTo(200);
		this.clock.move(Duration.ofSeconds(1));
		assertThat(this.browser.get(Probe.CLOSED).statusCode()).isEqualTo(302);
	}

	@Test
	void endsAfterHalfAnHourWithoutARequest() {
		assertThat(this.people.change("""
				update spring_session set last_access_time = last_access_time - 30 * 60 * 1000 - 1
				where principal_name = '%s'
				""".formatted(this.person.code()))).isEqualTo(1);
		assertThat(this.browser.get(Probe.CLOSED).statusCode()).isEqualTo(302);
	}

	@Test
	void survivesANewStartOnAnotherMachine() {
		try (ConfigurableApplicationContext restarted = start("--server.port=0",
				"--spring.datasource.url=" + this.application.getJdbcUrl(),
				"--spring.datasource.username=" + this.application.getUsername(),
				"--spring.datasource.password=" + this.application.getPassword(),
				"--spring.flyway.user=" + this.owner.getUsername(),
				"--spring.flyway.password=" + this.owner.getPassword())) {
			int other = restarted.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			HttpResponse<String> account = new Browser(other).withSession(this.browser.session()).get("/account");
			assertThat(account.statusCode()).isEqualTo(200);
			assertThat(account.body()).contains(this.person.username());

			// it was told a server's address, so what an embedded database brought along
			// is turned off
			assertThat(new Browser(other).get("/login").body()).doesNotContain("greener-cities-2018");
			assertThat(new Browser(other).signIn("manager@example.org", "greener-cities-2018").statusCode())
				.isEqualTo(401);
		}
		finally {
			this.people.change("update account set enabled = true where demonstration");
		}
	}

	/** As in production: without the components that tests bring along. */
	private static ConfigurableApplicationContext start(String... arguments) {
		SpringApplication tracker = new SpringApplication(TrackerApplication.class);
		tracker.addInitializers(
				(context) -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));
		return tracker.run(arguments);
	}

	private static final class WithoutTests extends TypeExcludeFilter {

		@Override
		public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
			return type.getResource().getURL().getPath().contains("/test-classes/");
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return this == other;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this);
		}

	}

}
