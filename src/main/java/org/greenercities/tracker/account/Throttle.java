package org.greenercities.tracker.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down the guessing of passwords, without ever locking an account: the delays hold
 * for one user name from one address, so its owner gets in from another. All of it is in
 * the database, where every instance sees it and a restart forgets nothing.
 */
@Component
class Throttle {

	/**
	 * Wrong passwords of one user name from one address that cost nothing: people
	 * mistype.
	 */
	private static final int FREE_FAILURES = 5;

	/** The delay after the last free failure; it doubles with each further one. */
	private static final Duration FIRST_DELAY = Duration.ofSeconds(1);

	private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

	/** Failures older than a day are forgotten. */
	private static final Duration MEMORY = Duration.ofDays(1);

	/**
	 * For one address, whatever the user names: guessing one password for many accounts.
	 */
	private static final int FAILURES_OF_ADDRESS = 50;

	private static final Duration WINDOW_OF_ADDRESS = Duration.ofHours(1);

	/** Tries are kept a month for whoever looks into an attack. */
	private static final Duration KEPT = Duration.ofDays(30);

	private static final int IPV6_NETWORK_BYTES = 8;

	private final JdbcClient jdbc;

	private final Clock clock;

	Throttle(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Writes a try down before its password is looked at, or says how long to wait. Tries
	 * from one address wait for each other here, so a hundred at once cannot all be the
	 * first.
	 * @param username as typed, in lower case
	 * @param remoteAddress where it comes from
	 * @return how long to wait; zero when the try may go on
	 */
	@Transactional
	Duration admit(String username, String remoteAddress) {
		String address = network(remoteAddress);
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sign-in ' || :address, 0))")
			.param("address", address)
			.query((row, number) -> number)
			.list();
		Instant now = now();
		Instant free = later(freeAgain(username, address, now), addressFreeAgain(address, now));
		if (free.isAfter(now)) {
			return Duration.between(now, free);
		}
		record(username, address, now, false);
		return Duration.ZERO;
	}

	/**
	 * Writes down that the try just admitted had the right password: what failed before
	 * it no longer counts.
	 */
	@Transactional
	void succeeded(String username, String remoteAddress) {
		Instant now = now();
		record(username, network(remoteAddress), now, true);
		this.jdbc.sql("delete from sign_in_attempt where at < :before")
			.param("before", Timestamp.from(now.minus(KEPT)))
			.update();
	}

	/** To the database's precision, else what comes back is later than what went in. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private Instant freeAgain(String username, String address, Instant now) {
		return this.jdbc.sql("""
				select count(*) as failures, max(at) as latest
				from sign_in_attempt
				where username = :username and address = :address and at > :since and id > coalesce((
					select max(id) from sign_in_attempt
					where username = :username and address = :address and at > :since and succeeded), 0)
				""")
			.param("username", username)
			.param("address", address)
			.param("since", Timestamp.from(now.minus(MEMORY)))
			.query((row, number) -> (row.getInt("failures") < FREE_FAILURES) ? Instant.MIN
					: row.getTimestamp("latest").toInstant().plus(delay(row.getInt("failures"))))
			.single();
	}

	/**
	 * Each success takes back the failure that was written down before it, so that a
	 * whole office behind one address is not slowed down by signing in.
	 */
	private Instant addressFreeAgain(String address, Instant now) {
		return this.jdbc.sql("""
				select count(*) filter (where not succeeded) - count(*) filter (where succeeded) as failures,
					min(at) as earliest
				from sign_in_attempt
				where address = :address and at > :since
				""")
			.param("address", address)
			.param("since", Timestamp.from(now.minus(WINDOW_OF_ADDRESS)))
			.query((row, number) -> (row.getInt("failures") < FAILURES_OF_ADDRESS) ? Instant.MIN
					: row.getTimestamp("earliest").toInstant().plus(WINDOW_OF_ADDRESS))
			.single();
	}

	private void record(String username, String address, Instant at, boolean succeeded) {
		this.jdbc.sql(
				"insert into sign_in_attempt (username, address, at, succeeded) values (:username, :address, :at, :succeeded)")
			.param("username", username)
			.param("address", address)
			.param("at", Timestamp.from(at))
			.param("succeeded", succeeded)
			.update();
	}

	static Duration delay(int failures) {
		int doublings = failures - FREE_FAILURES;
		if (doublings < 0) {
			return Duration.ZERO;
		}
		Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(doublings, Integer.SIZE - 2));
		return (delay.compareTo(LONGEST_DELAY) < 0) ? delay : LONGEST_DELAY;
	}

	/**
	 * Who has one IPv6 address has its whole /64. The brackets keep Java from asking a
	 * name server.
	 */
	static String network(String remoteAddress) {
		if (!remoteAddress.contains(":")) {
			return remoteAddress;
		}
		try {
			InetAddress address = InetAddress.getByName("[" + remoteAddress + "]");
			if (!(address instanceof Inet6Address)) {
				return address.getHostAddress();
			}
			byte[] bytes = address.getAddress();
			Arrays.fill(bytes, IPV6_NETWORK_BYTES, bytes.length, (byte) 0);
			return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
		}
		catch (UnknownHostException ex) {
			return remoteAddress;
		}
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
