package org.greenercities.tracker.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.greenercities.tracker.web.BadParameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of activities: written once per transaction that changes one, accepted by
 * its owners, never changed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ActivityVersions {

	/** The number of the version that logs an activity. */
	static final int FIRST = 1;

	/** Names in the document are those of tables, pages and exports. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		// the first versions have no numbers of parts
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private final JdbcClient jdbc;

	ActivityVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps the activity as it stands. */
	void add(Activity activity, String author, String requestId, Instant at) {
		add(activity, author, requestId, at, null);
	}

	/**
	 * Keeps the activity as it stands.
	 * @param reason why somebody repaired what is not theirs
	 */
	void add(Activity activity, String author, String requestId, Instant at, @Nullable String reason) {
		this.jdbc
			.sql("""
					insert into activity_version (activity_id, number, document, author, request_id, created_at, reason)
					values (:activity, (select coalesce(max(number), 0) + 1 from activity_version where activity_id = :activity),
						cast(:document as jsonb), :author, :request, :at, :reason)""")
			.param("activity", activity.getId())
			.param("document", json(activity.document()))
			.param("author", author)
			.param("request", requestId)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("reason", reason)
			.update();
	}

	/** The latest version of an activity. */
	Latest latest(Activity activity) {
		return this.jdbc.sql("""
				select v.id, v.number, v.document, v.created_at, a.name as author_name,
					array(select agency from acceptance where version_id = v.id order by agency) as accepted_by
				from activity_version v join account a on a.code = v.author
				where v.activity_id = :activity order by v.number desc limit 1""")
			.param("activity", activity.getId())
			.query((row, number) -> new Latest(row.getLong("id"), row.getInt("number"),
					document(row.getString("document")), row.getObject("created_at", OffsetDateTime.class).toInstant(),
					row.getString("author_name"), List.of((String[]) row.getArray("accepted_by").getArray())))
			.single();
	}

	/**
	 * The version that somebody saw, as their form says.
	 * @throws BadParameter if there is none of this number
	 */
	ActivityDocument seen(Activity activity, int number) {
		return this.jdbc.sql("select document from activity_version where activity_id = :activity and number = :number")
			.param("activity", activity.getId())
			.param("number", number)
			.query((row, line) -> document(row.getString("document")))
			.optional()
			.orElseThrow(() -> new BadParameter("version", Integer.toString(number), "error.form.number"));
	}

	/**
	 * The status as it was stated when no update had told of any yet; nothing if one did
	 * from the beginning.
	 */
	List<StatusFact> statusesBeforeUpdates(Activity activity) {
		return this.jdbc.sql("""
				select document from activity_version where activity_id = :activity
					and not jsonb_path_exists(document, '$.progress[*] ? (@.status != null)')
				order by number desc limit 1""")
			.param("activity", activity.getId())
			.query((row, line) -> document(row.getString("document")).statuses())
			.optional()
			.orElse(List.of());
	}

	/** Whether all owners have ever accepted a version of it. */
	boolean everAccepted(String code) {
		return this.jdbc.sql("""
				select exists (select from accepted_version
					where activity_id = (select id from activity where code = :code))""")
			.param("code", code)
			.query(Boolean.class)
			.single();
	}

	/** Those of an activity's owners that have accepted any version of it. */
	Set<String> owningAcceptors(ActivityDocument activity) {
		return this.jdbc.sql("""
				select distinct c.agency from acceptance c
					join activity_version v on v.id = c.version_id join activity a on a.id = v.activity_id
				where a.code = :code and c.agency = any(:owners)""")
			.param("code", activity.code())
			.param("owners", activity.agencies().toArray(String[]::new))
			.query(String.class)
			.set();
	}

	/**
	 * Whether an agency answers for what was given back: it had accepted that, another
	 * one gave it back, and nobody else has touched it since.
	 */
	boolean standsBehindReturned(Activity activity, String agency) {
		return this.jdbc.sql("""
				select exists (
					select from (
						select v.number, r.agency from activity_return r join activity_version v on v.id = r.version_id
						where v.activity_id = :activity order by v.number desc limit 1
					) returned
					where returned.agency <> :agency
						and exists (select from activity_version v join acceptance c on c.version_id = v.id
							where v.activity_id = :activity and v.number = returned.number - 1 and c.agency = :agency)
						and not exists (select from activity_version v join account a on a.code = v.author
							where v.activity_id = :activity and v.number > returned.number
								and a.agency is distinct from :agency))""")
			.param("activity", activity.getId())
			.param("agency", agency)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Who changed facts that are not accepted yet. To tell how it goes, to hand it over
	 * or to give it back changes none.
	 */
	Set<String> authorsSinceAccepted(String code) {
		Set<String> authors = new LinkedHashSet<>();
		List<@Nullable Object> facts = List.of();
		for (Written version : sinceAccepted(code)) {
			List<@Nullable Object> now = version.document().facts();
			if (!version.accepted() && !now.equals(facts)) {
				authors.add(version.author());
			}
			facts = now;
		}
		return authors;
	}

	/** The version that all accepted last, if there is one, and those after it. */
	private List<Written> sinceAccepted(String code) {
		return this.jdbc.sql("""
				select v.author, v.document, v.number = known.number as accepted
				from activity a
					cross join lateral (select coalesce(
						(select number from accepted_version where activity_id = a.id), 0) as number) known
					join activity_version v on v.activity_id = a.id and v.number >= known.number
				where a.code = :code order by v.number""")
			.param("code", code)
			.query((row, line) -> new Written(row.getString("author"), document(row.getString("document")),
					row.getBoolean("accepted")))
			.list();
	}

	/** Lets the latest version stand accepted by whoever accepted an earlier one. */
	void carryAcceptances(Activity activity, Latest from) {
		this.jdbc.sql("""
				insert into acceptance (version_id, agency, accepted_on, accepted_by)
				select (select id from activity_version where activity_id = :activity order by number desc limit 1),
					agency, accepted_on, accepted_by
				from acceptance where version_id = :from""")
			.param("activity", activity.getId())
			.param("from", from.id())
			.update();
	}

	/** Says why the latest version is given back. */
	void giveBack(Activity activity, String agency, String reason, String by, Instant at) {
		this.jdbc.sql("""
				insert into activity_return (version_id, agency, reason, returned_by, returned_at)
				select id, :agency, :reason, :by, :at from activity_version where activity_id = :activity
				order by number desc limit 1""")
			.param("activity", activity.getId())
			.param("agency", agency)
			.param("reason", reason)
			.param("by", by)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Records that an owner accepts the latest version. */
	void accept(Activity activity, String agency, LocalDate on, String by) {
		this.jdbc.sql("""
				insert into acceptance (version_id, agency, accepted_on, accepted_by)
				select id, :agency, :on, :by from activity_version where activity_id = :activity
				order by number desc limit 1""")
			.param("activity", activity.getId())
			.param("agency", agency)
			.param("on", on)
			.param("by", by)
			.update();
	}

	/**
	 * The latest and the accepted version of each activity, which may be one. By its
	 * limit PostgreSQL looks for what is accepted of these activities only, not of all.
	 */
	List<Version> read(Collection<Long> activities) {
		return this.jdbc.sql("""
					select v.id, v.activity_id, v.created_at, v.document, v.number = l.number as latest,
					v.number is not distinct from a.number as accepted
				from unnest(:activities) wanted (id)
				cross join lateral (select max(number) as number from activity_version where activity_id = wanted.id) l
				left join lateral (
					select number from accepted_version where activity_id = wanted.id limit 1) a on true
				join activity_version v on v.activity_id = wanted.id and v.number in (l.number, a.number)
				order by v.activity_id, v.number""")
			.param("activities", activities.toArray(Long[]::new))
			.query(ActivityVersions::version)
			.list();
	}

	static String json(ActivityDocument document) {
		return JSON.writeValueAsString(document);
	}

	static ActivityDocument document(String json) {
		return JSON.readValue(json, ActivityDocument.class);
	}

	/** A version as a tree, without what a face does not show. */
	static JsonNode tree(ActivityDocument document, Face face) {
		return JSON.valueToTree(document.on(face, document));
	}

	private static Version version(ResultSet row, int number) throws SQLException {
		return new Version(row.getLong("id"), row.getLong("activity_id"), document(row.getString("document")),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getBoolean("latest"),
				row.getBoolean("accepted"));
	}

	private record Written(String author, ActivityDocument document, boolean accepted) {
	}

	/**
	 * The latest version of an activity.
	 *
	 * @param acceptedBy the agencies that have accepted it
	 */
	record Latest(long id, int number, ActivityDocument document, Instant createdAt, String authorName,
			List<String> acceptedBy) {
	}

	/**
	 * A version of an activity.
	 *
	 * @param latest whether none came after it
	 * @param accepted whether it is the latest that all its owners accepted
	 */
	record Version(long id, long activityId, ActivityDocument document, Instant createdAt, boolean latest,
			boolean accepted) {

		/** The faces that show this version. */
		List<Face> faces() {
			List<Face> faces = new ArrayList<>();
			if (this.latest) {
				faces.add(Face.WORKING);
			}
			if (this.accepted && this.document.visibility() == Visibility.PUBLIC) {
				faces.add(Face.PUBLIC);
			}
			return faces;
		}

	}

}
