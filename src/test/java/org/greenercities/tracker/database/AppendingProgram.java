package org.greenercities.tracker.database;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The embedded database as the application runs it, without the other rooms: what a test
 * kills. It keeps the numbers 1, 2, 3 … in one transaction each, and prints each when it
 * has been told that it is committed.
 */
// No @Configuration, or every test of the application would find it
@ImportAutoConfiguration({ EmbeddedDatabaseConfiguration.class, RoleConfiguration.class,
		DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
		FlywayAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
		TransactionAutoConfiguration.class })
final class AppendingProgram {

	private AppendingProgram() {
	}

	/** The first argument is how many numbers to add before it only waits. */
	@SuppressWarnings("resource") // closed by Spring when the process is told to end
	public static void main(String[] args) throws InterruptedException {
		SpringApplication application = new SpringApplication(AppendingProgram.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		ConfigurableApplicationContext context = application.run(args);
		JdbcClient jdbc = context.getBean(JdbcClient.class);
		TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
		long kept = jdbc.sql("select coalesce(max(id), 0) from kept").query(Long.class).single();
		say("ready");
		long last = kept + Long.parseLong(args[0]);
		for (long id = kept + 1; id <= last; id++) {
			long next = id;
			transaction.executeWithoutResult((status) -> jdbc.sql("insert into kept values (?)").param(next).update());
			say("committed " + id);
		}
		Thread.currentThread().join();
	}

	private static void say(String line) {
		System.out.println(line);
		System.out.flush();
	}

}
