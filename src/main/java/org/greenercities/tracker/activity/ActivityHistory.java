package org.greenercities.tracker.activity;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.web.BadParameter;
import org.greenercities.tracker.web.NotFound;
import org.greenercities.tracker.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells from the versions of an activity who changed what and when. Who may read the
 * latest version reads all of them; others those that all owners accepted and opened.
 */
@Service
@Transactional(readOnly = true)
public class ActivityHistory {

	private static final int SIZE = 25;

	/** The versions of an activity that a reader may see. */
	private static final String VERSIONS = """
			from activity t join activity_version v on v.activity_id = t.id
			where t.code = :code and (:working or (v.document ->> 'workflow' = 'accepted'
				and v.document ->> 'visibility' = 'public'
				and not exists (
					select from jsonb_array_elements_text(v.document -> 'agencies') owner (agency)
					where not exists (select from acceptance c where c.version_id = v.id and c.agency = owner.agency))))""";

	private final ActivityDocuments documents;

	private final ActivityReview review;

	private final Permissions permissions;

	private final CodelistReader codelists;

	private final MessageSource messages;

	private final Formats formats;

	private final JdbcClient jdbc;

	ActivityHistory(ActivityDocuments documents, ActivityReview review, Permissions permissions,
			CodelistReader codelists, MessageSource messages, Formats formats, JdbcClient jdbc) {
		this.documents = documents;
		this.review = review;
		this.permissions = permissions;
		this.codelists = codelists;
		this.messages = messages;
		this.formats = formats;
		this.jdbc = jdbc;
	}

	/**
	 * A page of an activity's history.
	 * @param page from 1
	 * @throws NotFound if there is no such activity that the reader may see, or no such
	 * page
	 */
	public History page(String code, int page, Person reader, Locale locale) {
		if (page < 1) {
			throw new BadParameter("page", Integer.toString(page), "form.page");
		}
		ActivityDocuments.Read read = read(code, reader);
		Known known = known(read);
		Paging paging = new Paging(page, SIZE, known.versions()).checked();
		List<Version> versions = versions(read,
				"true order by v.number desc limit " + (SIZE + 1) + " offset " + (page - 1L) * SIZE);
		ChangeWords words = words(locale);
		List<HistoryEntry> entries = new ArrayList<>();
		for (int i = 0; i < Math.min(SIZE, versions.size()); i++) {
			Version before = (i + 1 < versions.size()) ? versions.get(i + 1) : null;
			entries.add(entry(versions.get(i), before, read.face(), words));
		}
		return new History(read.activity(), read.working(), known.accepted(), paging, entries);
	}

	/**
	 * What is different between two versions of an activity.
	 * @param from the number of the one; the one before the other, if null
	 * @param to the number of the other; the latest, if null
	 * @throws NotFound if there is no such activity that the reader may see
	 * @throws BadParameter if there is no such version that the reader may see
	 */
	public History.Comparison compare(String code, @Nullable Integer from, @Nullable Integer to, Person reader,
			Locale locale) {
		ActivityDocuments.Read read = read(code, reader);
		int newer = (to != null) ? to : read.version();
		int older = (from != null) ? from : newer - 1;
		List<Version> versions = versions(read, "v.number in (" + older + ", " + newer + ")");
		Version first = numbered(versions, older, "from");
		Version second = numbered(versions, newer, "to");
		return new History.Comparison(read.activity(), older, newer,
				words(locale).of(changes(first, second, read.face())));
	}

	/** What is new to the person's agency, which is asked to accept an activity. */
	public Optional<History.Unaccepted> unaccepted(String code, Person person, Locale locale) {
		return this.review.waiting(person, code)
			.map((waiting) -> new History.Unaccepted(waiting.loggedBy(), waiting.accepted(),
					words(locale).of(waiting.changes())));
	}

	private ActivityDocuments.Read read(String code, Person reader) {
		return this.documents.read(code, this.permissions.readable(reader))
			.orElseThrow(() -> new NotFound("activity.not-found", code));
	}

	private ChangeWords words(Locale locale) {
		return new ChangeWords(this.codelists.read(locale), people(), this.messages, this.formats, locale);
	}

	private Map<String, String> people() {
		Map<String, String> people = new HashMap<>();
		this.jdbc.sql("select code, name from account").query((row) -> {
			people.put(row.getString("code"), row.getString("name"));
		});
		return people;
	}

	private static Version numbered(List<Version> versions, int number, String parameter) {
		return versions.stream()
			.filter((version) -> version.number() == number)
			.findFirst()
			.orElseThrow(() -> new BadParameter(parameter, Integer.toString(number), "form.version"));
	}

	private Known known(ActivityDocuments.Read read) {
		return this.jdbc.sql("""
				select count(*) as versions, (
					select number from accepted_version where activity_id = (select id from activity where code = :code)
				) as accepted
				""" + VERSIONS)
			.param("code", read.activity().code())
			.param("working", read.working())
			.query((row, line) -> new Known(row.getLong("versions"), row.getObject("accepted", Integer.class)))
			.single();
	}

	private List<Version> versions(ActivityDocuments.Read read, String which) {
		return this.jdbc.sql("""
				select v.number, v.document, v.created_at, author.name as author, author.agency, v.reason as repaired,
					r.agency as returned_by, r.reason,
					array(select c.agency from acceptance c where c.version_id = v.id order by c.agency) as agencies,
					array(select c.accepted_on from acceptance c where c.version_id = v.id order by c.agency) as dates,
					array(select b.name from acceptance c join account b on b.code = c.accepted_by
						where c.version_id = v.id order by c.agency) as people
				from (select v.* %s and %s) v
					join account author on author.code = v.author
					left join activity_return r on r.version_id = v.id
				order by v.number desc""".formatted(VERSIONS, which))
			.param("code", read.activity().code())
			.param("working", read.working())
			.query((row, line) -> version(row))
			.list();
	}

	private static Version version(ResultSet row) throws SQLException {
		return new Version(row.getInt("number"), ActivityVersions.document(row.getString("document")),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("author"),
				row.getString("agency"), acceptances(row), row.getString("returned_by"), row.getString("reason"),
				row.getString("repaired"));
	}

	private static List<Acceptance> acceptances(ResultSet row) throws SQLException {
		String[] agencies = (String[]) array(row.getArray("agencies"));
		Date[] dates = (Date[]) array(row.getArray("dates"));
		String[] people = (String[]) array(row.getArray("people"));
		List<Acceptance> acceptances = new ArrayList<>();
		for (int i = 0; i < agencies.length; i++) {
			acceptances.add(new Acceptance(agencies[i], dates[i].toLocalDate(), people[i]));
		}
		return acceptances;
	}

	private static Object array(Array array) throws SQLException {
		return array.getArray();
	}

	private static List<Change> changes(Version before, Version after, Face face) {
		return Differences.between(ActivityVersions.tree(before.document(), face),
				ActivityVersions.tree(after.document(), face));
	}

	private static HistoryEntry entry(Version version, @Nullable Version before, Face face, ChangeWords words) {
		boolean working = face == Face.WORKING;
		String agency = version.agency();
		List<Change> changes = (before != null) ? changes(before, version, face) : List.of();
		return new HistoryEntry(version.number(), working ? version.author() : null,
				(working && agency != null) ? words.name("agency", agency) : null, version.at(),
				(before != null) ? before.number() : null, words.of(changes),
				acceptances(version, before, working).stream()
					.map((given) -> new HistoryEntry.Accepted(words.name("agency", given.agency()), given.on(),
							working ? given.by() : null))
					.toList(),
				returned(version, words), working ? version.repaired() : null);
	}

	/** A version that changes no facts keeps what was accepted of the one before. */
	private static List<Acceptance> acceptances(Version version, @Nullable Version before, boolean working) {
		List<Acceptance> given = new ArrayList<>(version.acceptances());
		if (working && before != null && before.document().facts().equals(version.document().facts())) {
			given.removeAll(before.acceptances());
		}
		return given;
	}

	private static HistoryEntry.@Nullable Returned returned(Version version, ChangeWords words) {
		String agency = version.returnedBy();
		String reason = version.reason();
		return (agency != null && reason != null) ? new HistoryEntry.Returned(words.name("agency", agency), reason)
				: null;
	}

	private record Known(long versions, @Nullable Integer accepted) {
	}

	private record Acceptance(String agency, LocalDate on, String by) {
	}

	private record Version(int number, ActivityDocument document, Instant at, String author, @Nullable String agency,
			List<Acceptance> acceptances, @Nullable String returnedBy, @Nullable String reason,
			@Nullable String repaired) {
	}

}
