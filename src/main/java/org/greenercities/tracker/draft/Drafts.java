package org.greenercities.tracker.draft;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.TypedForms;
import org.greenercities.tracker.web.TypedForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.server.ResponseStatusException;

/**
 * Keeps what people type until they have saved it, each their own. What is older than 30
 * days goes, and so do all but the 50 latest of a person.
 */
@Service
@Transactional
public class Drafts implements TypedForms {

	/**
	 * In bytes, as the database counts them less its blanks: a character may take six.
	 */
	private static final int MOST_BYTES = 900_000;

	private static final int MOST = 50;

	/** How long what was typed before a form was saved may still be on its way. */
	private static final Duration UNDER_WAY = Duration.ofMinutes(10);

	private static final Duration KEPT = Duration.ofDays(30);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Clock clock;

	Drafts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What the person typed into the forms of a page, read when it is asked for.
	 * @param brought the form that is to show it again, if any
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public PageDrafts on(String address, Person person, @Nullable String brought) {
		return new PageDrafts(person.code(), address, SingletonSupplier.of(() -> typed(address, person)), brought);
	}

	private List<Draft> typed(String address, Person person) {
		return this.jdbc.sql("""
				select part, fields, interrupted, typed_at from draft
				where account = :account and address = :address and not saved order by typed_at desc, part""")
			.param("account", person.code())
			.param("address", address)
			.query((row, number) -> new Draft(row.getString("part"), JSON.readValue(row.getString("fields"), FIELDS),
					row.getBoolean("interrupted"), row.getObject("typed_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** A page that shows what is being typed anyway. */
	public PageDrafts none(String address, Person person) {
		return new PageDrafts(person.code(), address, List::of, null);
	}

	/**
	 * Forgets what was typed into a form that is saved, also what a script sent before
	 * and arrives later. Both write the same row, so that each waits for the other.
	 */
	void saved(TypedForm sent, Person person) {
		if (sent.typed() == 0) {
			discard(sent.address(), sent.part(), person);
			return;
		}
		this.jdbc
			.sql("""
					insert into draft (account, address, part, fields, interrupted, typed_at, typed, saved)
					values (:account, :address, :part, '{}', false, :at, :typed, true)
					on conflict (account, address, part) do update set fields = excluded.fields,
						interrupted = excluded.interrupted, typed_at = excluded.typed_at, typed = excluded.typed, saved = true""")
			.param("account", person.code())
			.param("address", sent.address())
			.param("part", sent.part())
			.param("at", sent.at().atOffset(ZoneOffset.UTC))
			.param("typed", sent.typed())
			.update();
	}

	/** Forgets what was typed into a form: it is saved, or not wanted. */
	public void discard(String address, @Nullable String part, Person person) {
		this.jdbc.sql("delete from draft where account = :account and address = :address and part = :part")
			.param("account", person.code())
			.param("address", address)
			.param("part", part)
			.update();
	}

	/**
	 * Keeps changes of a form as if they were typed into it, beside what was typed there
	 * before.
	 * @param shown what the form shows, by the names of the fields
	 * @param changed the same with the changes
	 */
	public void change(String address, String part, Map<String, List<String>> shown, Map<String, List<String>> changed,
			Person person) {
		Map<String, List<String>> fields = new LinkedHashMap<>(shown);
		typed(address, person).stream()
			.filter((draft) -> draft.part().equals(part))
			.forEach((draft) -> fields.putAll(draft.fields()));
		changed.forEach((field, values) -> {
			if (!values.equals(shown.get(field))) {
				fields.put(field, values);
			}
		});
		keep(new TypedForm(person.code(), address, part, fields, this.clock.instant(), 0), person);
	}

	/**
	 * Keeps what was typed into a form so far.
	 * @throws AccessDeniedException if the form is somebody else's
	 * @throws ResponseStatusException if it is too long
	 */
	void keep(TypedForm typed, Person person) {
		keep(typed, person, false);
	}

	@Override
	public void interrupted(Person person, TypedForm typed) {
		keep(typed, person, true);
	}

	private void keep(TypedForm typed, Person person, boolean interrupted) {
		if (!person.signedIn() || !typed.owner().equals(person.code())) {
			throw new AccessDeniedException("This form is " + typed.owner() + "'s");
		}
		String fields = JSON.writeValueAsString(typed.fields());
		if (typed.length() > TypedForm.LONGEST || fields.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		this.jdbc
			.sql("""
					insert into draft (account, address, part, fields, interrupted, typed_at, typed)
					values (:account, :address, :part, cast(:fields as jsonb), :interrupted, :at, :typed)
					on conflict (account, address, part) do update set fields = excluded.fields,
						interrupted = excluded.interrupted, typed_at = excluded.typed_at, typed = excluded.typed, saved = false
					where not draft.saved or excluded.typed = 0 or draft.typed < excluded.typed
						or draft.typed_at < :underWay""")
			.param("account", person.code())
			.param("address", typed.address())
			.param("part", typed.part())
			.param("fields", fields)
			.param("interrupted", interrupted)
			.param("at", typed.at().atOffset(ZoneOffset.UTC))
			.param("typed", typed.typed())
			.param("underWay", before(UNDER_WAY))
			.update();
		tidy(person);
	}

	private void tidy(Person person) {
		this.jdbc.sql("""
				delete from draft where typed_at < :before or saved and typed_at < :underWay
					or account = :account and not saved and (address, part) not in (
						select address, part from draft where account = :account and not saved
						order by typed_at desc limit :most)""")
			.param("before", before(KEPT))
			.param("underWay", before(UNDER_WAY))
			.param("account", person.code())
			.param("most", MOST)
			.update();
	}

	private OffsetDateTime before(Duration ago) {
		return this.clock.instant().minus(ago).atOffset(ZoneOffset.UTC);
	}

}
