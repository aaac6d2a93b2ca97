package org.greenercities.tracker.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.greenercities.tracker.account.Act;
import org.greenercities.tracker.account.Owned;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.language.Codes;
import org.greenercities.tracker.web.First;
import org.greenercities.tracker.web.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in organisations that are in no list yet. Whoever logs an activity may propose
 * one; it can be used at once, and a coordinator confirms it.
 */
@Service
@Transactional
public class OrganisationRegister {

	/** From here on two names may be of one organisation: 1 is the same name. */
	static final double ALIKE = 0.55;

	private static final int SHOWN = 5;

	private static final int LONGEST_CODE = 30;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final Permissions permissions;

	private final Clock clock;

	OrganisationRegister(EntityManager entities, JdbcClient jdbc, Permissions permissions, Clock clock) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.permissions = permissions;
		this.clock = clock;
	}

	/**
	 * The codes of organisations that may be the same, by name, acronym or code, the
	 * likest first.
	 */
	@Transactional(readOnly = true)
	public List<String> alike(Proposed proposed) {
		return this.jdbc.sql("""
				select code from (
					select code, name, similarity(lower(unaccented(name)), lower(unaccented(:name))) as likeness,
						lower(unaccented(coalesce(acronym, code))) = any(:words) or lower(code) = any(:words) as same
					from organisation
				) known
				where same or likeness >= :alike order by same desc, likeness desc, code limit :shown""")
			.param("name", proposed.name())
			.param("words",
					Stream.of(proposed.name(), Objects.requireNonNullElse(proposed.acronym(), proposed.name()))
						.map((word) -> word.toLowerCase(Locale.ROOT))
						.toArray(String[]::new))
			.param("alike", ALIKE)
			.param("shown", SHOWN)
			.query(String.class)
			.list();
	}

	/**
	 * Takes in an organisation, not confirmed yet.
	 * @param person who may log activities; to whom one that they proposed themselves and
	 * nobody confirmed yet is the same
	 * @return its code, made of its acronym or name
	 */
	public String propose(Proposed proposed, Person person) {
		this.permissions.require(person, Act.EDIT, Owned.newOf(person));
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('organisation.code'))").query((row) -> {
			// two that make a code wait for each other
		});
		return proposedBefore(proposed, person).orElseGet(() -> takeIn(proposed, person));
	}

	private Optional<String> proposedBefore(Proposed proposed, Person person) {
		return this.jdbc.sql("""
				select code from organisation
				where name = :name and acronym is not distinct from :acronym and not confirmed and created_by = :by
				order by code limit 1""")
			.param("name", proposed.name())
			.param("acronym", proposed.acronym())
			.param("by", person.code())
			.query(String.class)
			.optional();
	}

	private String takeIn(Proposed proposed, Person person) {
		String code = free(Codes.of(Objects.requireNonNullElse(proposed.acronym(), proposed.name()), LONGEST_CODE));
		this.entities.persist(Organisation.proposed(code, proposed, person.code()));
		this.entities.flush();
		return code;
	}

	/** Whether somebody may confirm what was proposed. */
	@Transactional(readOnly = true)
	public boolean mayConfirm(Person person) {
		return this.permissions.may(person, Act.CONFIRM_PARTNER);
	}

	/**
	 * Those that no coordinator has confirmed, by code; none for who may not.
	 * @param most how many are read
	 */
	@Transactional(readOnly = true)
	public First<Unconfirmed> unconfirmed(Person person, int most) {
		if (!mayConfirm(person)) {
			return new First<>(List.of(), 0);
		}
		AtomicLong total = new AtomicLong();
		List<Unconfirmed> rows = this.jdbc.sql("""
				select o.code, o.name, a.name as by, count(*) over () as total
				from organisation o left join account a on a.code = o.created_by
				where not o.confirmed order by o.code limit :most""").param("most", most).query((row, number) -> {
			total.set(row.getLong("total"));
			return new Unconfirmed(row.getString("code"), row.getString("name"), row.getString("by"));
		}).list();
		return new First<>(rows, total.get());
	}

	/**
	 * Confirms an organisation that was proposed; one that is confirmed stays as it is.
	 * @throws NotFound if there is none of this code
	 */
	public void confirm(String code, Person person) {
		this.permissions.require(person, Act.CONFIRM_PARTNER);
		Organisation organisation = this.entities.find(Organisation.class, code);
		if (organisation == null) {
			throw new NotFound("partner.not-found", code);
		}
		organisation.confirm(person.code(), LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		this.entities.flush();
	}

	private String free(String wished) {
		String code = wished.isEmpty() ? "ORG" : wished;
		return IntStream.iterate(1, (number) -> number + 1)
			.mapToObj((number) -> (number == 1) ? code : code + "-" + number)
			.filter((candidate) -> this.entities.find(Organisation.class, candidate) == null)
			.findFirst()
			.orElseThrow();
	}

}
