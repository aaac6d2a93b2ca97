package org.greenercities.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.greenercities.tracker.TrackerApplication;
import org.greenercities.tracker.activity.Activity;
import org.greenercities.tracker.activity.ActivityService;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a database up to a number of activities, the real ones first, through the same
 * service that the tracker saves with. Arguments: the number, then settings of the
 * tracker.
 */
final class Generator {

	private static final int SEEDED = 116;

	private static final int BATCH = 200;

	private static final LocalDate ACCEPTED = LocalDate.of(2019, 5, 27);

	private Generator() {
	}

	public static void main(String[] arguments) {
		int size = Integer.parseInt(arguments[0]);
		try (ConfigurableApplicationContext tracker = new SpringApplicationBuilder(TrackerApplication.class, Time.class)
			.run(Arrays.copyOfRange(arguments, 1, arguments.length))) {
			fill(tracker, size);
		}
	}

	private static void fill(ConfigurableApplicationContext tracker, int size) {
		ActivityService service = tracker.getBean(ActivityService.class);
		EntityManager entities = tracker.getBean(EntityManager.class);
		TransactionTemplate transaction = new TransactionTemplate(tracker.getBean(PlatformTransactionManager.class));
		Programme programme = new Programme(tracker.getBean(Clock.class).instant(), ACCEPTED);
		transaction.executeWithoutResult((status) -> programme.partners().forEach(entities::persist));
		for (int next = SEEDED + 1; next <= size; next += BATCH) {
			List<Activity> batch = new ArrayList<>();
			for (int number = next; number < next + BATCH && number <= size; number++) {
				batch.add(programme.activity(number));
			}
			transaction.executeWithoutResult((status) -> {
				service.saveAccepted(batch, ACCEPTED, Programme.AUTHOR, "bench");
				entities.flush();
				entities.clear();
			});
			System.out.printf("\r%,d of %,d", next + batch.size() - 1, size);
		}
		System.out.println();
	}

	/** Each look at it is three minutes after the last, so that no two saves agree. */
	@Configuration(proxyBeanMethods = false)
	static class Time {

		@Bean
		@Primary
		Clock stepping() {
			return new Clock() {

				private Instant now = Instant.parse("2018-01-01T00:00:00Z");

				@Override
				public synchronized Instant instant() {
					this.now = this.now.plusSeconds(180);
					return this.now;
				}

				@Override
				public ZoneId getZone() {
					return ZoneOffset.UTC;
				}

				@Override
				public Clock withZone(ZoneId zone) {
					throw new UnsupportedOperationException();
				}
			};
		}

	}

}
