package org.greenercities.tracker.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import org.greenercities.tracker.account.Act;
import org.greenercities.tracker.account.Owned;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Codes;
import org.greenercities.tracker.language.Languages;
import org.greenercities.tracker.web.First;
import org.greenercities.tracker.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in gatherings that are in no list yet. Whoever logs an activity may propose one;
 * it can be used at once, and a coordinator confirms it.
 */
@Service
@Transactional
public class GatheringRegister {

	/** From here on two names may be of one gathering: 1 is the same name. */
	static final double ALIKE = 0.55;

	private static final int SHOWN = 5;

	private static final int LONGEST_CODE = 30;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final Permissions permissions;

	private final Clock clock;

	GatheringRegister(EntityManager entities, JdbcClient jdbc, Permissions permissions, Clock clock) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.permissions = permissions;
		this.clock = clock;
	}

	/**
	 * The codes of gatherings that may be the same, by name or code, the likest first.
	 * One of another year is another: forums come again under the same name.
	 */
	@Transactional(readOnly = true)
	public List<String> alike(ProposedGathering proposed) {
		return this.jdbc.sql("""
				select code from (
					select code, lower(code) = :short as same,
						(select max(similarity(lower(unaccented(value)), lower(unaccented(:name))))
							from jsonb_each_text(name)) as likeness,
						coalesce(extract(year from start_first) > :until, false)
							or coalesce(extract(year from end_last) < :from, false) as another_year
					from gathering
				) known
				where same or (likeness >= :alike and not another_year)
				order by same desc, likeness desc, code limit :shown""")
			.param("name", proposed.name())
			.param("short", proposed.shortName().toLowerCase(Locale.ROOT))
			.param("from", year((proposed.start() != null) ? proposed.start() : proposed.end()))
			.param("until", year((proposed.end() != null) ? proposed.end() : proposed.start()))
			.param("alike", ALIKE)
			.param("shown", SHOWN)
			.query(String.class)
			.list();
	}

	private static @Nullable Integer year(@Nullable PartialDate date) {
		return (date != null) ? date.firstDay().getYear() : null;
	}

	/**
	 * Takes in a gathering, not confirmed yet. Proposed again by the same person it is
	 * the same one: a form may be sent twice.
	 * @param person who may log activities
	 * @return its code, made of its name
	 */
	public String propose(ProposedGathering proposed, Person person) {
		this.permissions.require(person, Act.EDIT, Owned.newOf(person));
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('gathering.code'))").query((row) -> {
			// two that make a code wait for each other
		});
		return already(proposed, person).orElseGet(() -> added(proposed, person));
	}

	private Optional<String> already(ProposedGathering proposed, Person person) {
		return this.jdbc.sql("""
				select code from gathering where not confirmed and created_by = :person and name ->> 'en' = :name
					and start_date is not distinct from :start order by code limit 1""")
			.param("person", person.code())
			.param("name", proposed.name())
			.param("start", Objects.toString(proposed.start(), null))
			.query(String.class)
			.optional();
	}

	private String added(ProposedGathering proposed, Person person) {
		String code = free(Codes.of(proposed.shortName(), LONGEST_CODE));
		this.entities.persist(Gathering.proposed(code, proposed, person.code()));
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
	public First<Unconfirmed> unconfirmed(Person person, int most, Locale locale) {
		if (!mayConfirm(person)) {
			return new First<>(List.of(), 0);
		}
		AtomicLong total = new AtomicLong();
		List<Unconfirmed> rows = this.jdbc
			.sql("""
					select o.code, %s, a.name as by, count(*) over () as total
					from gathering o left join account a on a.code = o.created_by
					where not o.confirmed order by o.code limit :most"""
				.formatted(TextColumns.sql("o.name").replace("as o.", "as ")))
			.param("most", most)
			.param("language", Languages.ofTexts(locale))
			.query((row, number) -> {
				total.set(row.getLong("total"));
				return new Unconfirmed(row.getString("code"), TextColumns.text(row, "name").text(),
						row.getString("by"));
			})
			.list();
		return new First<>(rows, total.get());
	}

	/**
	 * Confirms a gathering that was proposed; one that is confirmed stays as it is.
	 * @throws NotFound if there is none of this code
	 */
	public void confirm(String code, Person person) {
		this.permissions.require(person, Act.CONFIRM_PARTNER);
		Gathering gathering = this.entities.find(Gathering.class, code);
		if (gathering == null) {
			throw new NotFound("gathering.not-found", code);
		}
		gathering.confirm(person.code(), LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		this.entities.flush();
	}

	private String free(String wished) {
		String code = wished.isEmpty() ? "GATHERING" : wished;
		return IntStream.iterate(1, (number) -> number + 1)
			.mapToObj((number) -> (number == 1) ? code : code + "-" + number)
			.filter((candidate) -> this.entities.find(Gathering.class, candidate) == null)
			.findFirst()
			.orElseThrow();
	}

}
