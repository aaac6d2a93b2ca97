package org.greenercities.tracker.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The accounts to try the tracker with. They are in the embedded database only: their
 * password is public.
 */
@Component
class Demonstration {

	static final String PASSWORD = "greener-cities-2018";

	private static final Logger logger = LoggerFactory.getLogger(Demonstration.class);

	private static final List<Sample> SAMPLES = List.of(
			new Sample("STAFF.UNEP", "staff.unep@example.org", "Staff of UNEP", "UNEP", EnumSet.of(Role.STAFF)),
			new Sample("STAFF.UNHABITAT", "staff.unhabitat@example.org", "Staff of UN-Habitat", "UN-HABITAT",
					EnumSet.of(Role.STAFF)),
			new Sample("COORDINATOR.UNEP", "coordinator.unep@example.org", "Coordinator at UNEP", "UNEP",
					EnumSet.of(Role.COORDINATOR, Role.SIGNATORY)),
			new Sample("COORDINATOR.UNHABITAT", "coordinator.unhabitat@example.org", "Coordinator at UN-Habitat",
					"UN-HABITAT", EnumSet.of(Role.COORDINATOR, Role.SIGNATORY)),
			new Sample("MANAGER", "manager@example.org", "Manager", null, EnumSet.of(Role.MANAGER)),
			new Sample("ADMIN", "admin@example.org", "Administrator", null, EnumSet.of(Role.ADMINISTRATOR)));

	private final Accounts accounts;

	private final PasswordHashes hashes;

	private final boolean wanted;

	/** Without an address of a database server, the database is the embedded one. */
	Demonstration(Accounts accounts, PasswordHashes hashes, AccountSettings settings, Environment environment) {
		this.accounts = accounts;
		this.hashes = hashes;
		this.wanted = settings.demonstrationAccounts()
				&& !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
	}

	/** What the sign-in page lists. */
	List<Account> shown() {
		return this.wanted ? this.accounts.demonstrations() : List.of();
	}

	/**
	 * Makes the accounts that are missing, or turns off those that came here with a copy
	 * of an embedded database.
	 */
	void settle() {
		if (!this.wanted) {
			int disabled = this.accounts.disableDemonstrations();
			if (disabled > 0) {
				logger.warn("{} demonstration accounts turned off: their password is public", disabled);
			}
			return;
		}
		this.accounts.enableDemonstrations();
		List<Sample> missing = SAMPLES.stream().filter(this::missing).toList();
		if (!missing.isEmpty()) {
			String hash = this.hashes.of(PASSWORD);
			missing.forEach((sample) -> this.accounts.add(sample.account(hash), true));
		}
	}

	private boolean missing(Sample sample) {
		if (this.accounts.byCode(sample.code()).isPresent()) {
			return false;
		}
		if (sample.agency() != null && !this.accounts.agencyExists(sample.agency())) {
			logger.warn("No demonstration account {}: there is no agency {}", sample.username(), sample.agency());
			return false;
		}
		return true;
	}

	private record Sample(String code, String username, String name, @Nullable String agency, Set<Role> roles) {

		Account account(String hash) {
			return new Account(this.code, this.username, this.name, this.agency, this.roles, hash, false, 1, true);
		}

	}

}
