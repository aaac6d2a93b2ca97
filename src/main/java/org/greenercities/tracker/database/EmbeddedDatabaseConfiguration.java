package org.greenercities.tracker.database;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Runs the embedded database unless a server is named or a test brings its own. The
 * connection details depend on it, the pool on them: so it stops last.
 */
// An auto-configuration, because only those can tell that nobody else gives a database
@AutoConfiguration(before = { DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
@Conditional(EmbeddedDatabaseConfiguration.NoServerNamed.class)
@ConditionalOnMissingBean({ JdbcConnectionDetails.class, DataSource.class })
@EnableConfigurationProperties(DatabaseSettings.class)
class EmbeddedDatabaseConfiguration {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabaseConfiguration.class);

	private static final String DATABASE = "tracker";

	@Bean(destroyMethod = "close")
	EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) {
		EmbeddedDatabase database = EmbeddedDatabase.start(settings.dataFolder(), settings.programsFolder(), true);
		try {
			database.prepare(DATABASE);
		}
		catch (RuntimeException ex) {
			database.close();
			throw ex;
		}
		log.info("Embedded database runs in {}", settings.dataFolder());
		return database;
	}

	@Bean
	JdbcConnectionDetails applicationConnectionDetails(EmbeddedDatabase database) {
		return database.application(DATABASE).forApplication();
	}

	@Bean
	FlywayConnectionDetails ownerConnectionDetails(EmbeddedDatabase database) {
		return database.owner(DATABASE).forMigrations();
	}

	static class NoServerNamed implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
		}

	}

}
