package org.greenercities.tracker.database;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Tells the migrations the application's role, as placeholder {@code appRole}, on the
 * embedded database and on a server alike.
 */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
@EnableConfigurationProperties(DatabaseSettings.class)
class RoleConfiguration {

	private static final Logger log = LoggerFactory.getLogger(RoleConfiguration.class);

	@Bean
	FlywayConfigurationCustomizer appRole(DatabaseSettings settings, JdbcConnectionDetails application,
			FlywayConnectionDetails migrations) {
		String appRole = appRole(settings.database().appRole(), application.getUsername());
		warnOfOneUser(application.getUsername(), migrations.getUsername());
		return (flyway) -> {
			Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
			placeholders.put("appRole", appRole);
			flyway.placeholders(placeholders);
		};
	}

	private static String appRole(@Nullable String configured, @Nullable String user) {
		String role = (configured != null) ? configured : user;
		if (role == null) {
			throw new DatabaseUnavailable("Nothing says which role the application uses.",
					"Set spring.datasource.username, or tracker.database.app-role.");
		}
		return role;
	}

	private static void warnOfOneUser(@Nullable String application, @Nullable String migrations) {
		if (migrations == null || migrations.equals(application)) {
			log.warn(
					"The application logs in to the database as the owner of its tables ({}): nothing but triggers "
							+ "keeps it from changing history, and it may drop any table. "
							+ "Give the migrations a user of their own: spring.flyway.user and spring.flyway.password.",
					application);
		}
	}

}
