package org.greenercities.tracker.database;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class RoleConfigurationTests {

	@Test
	void grantsGoToTheUserOfTheApplication(CapturedOutput output) {
		assertThat(appRole(null, "reader", "owner")).isEqualTo("reader");
		assertThat(output).doesNotContain("owner of its tables");
	}

	@Test
	void grantsGoToTheRoleThatIsConfigured() {
		assertThat(appRole("readers", "reader", "owner")).isEqualTo("readers");
	}

	@Test
	void oneUserForBothIsWarnedOf(CapturedOutput output) {
		assertThat(appRole(null, "owner", "owner")).isEqualTo("owner");
		assertThat(output).contains("logs in to the database as the owner of its tables (owner)");
	}

	private static @Nullable String appRole(@Nullable String configured, String application, String migrations) {
		DatabaseSettings settings = new DatabaseSettings("data", null, new DatabaseSettings.RoleNames(configured));
		FluentConfiguration flyway = new FluentConfiguration();
		new RoleConfiguration()
			.appRole(settings, new Login("jdbc:none", application, "").forApplication(),
					new Login("jdbc:none", migrations, "").forMigrations())
			.customize(flyway);
		return flyway.getPlaceholders().get("appRole");
	}

}
