package org.greenercities.tracker.seed;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.greenercities.tracker.activity.Activity;
import org.greenercities.tracker.activity.ActivityService;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Bienniums;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.reference.Codelists;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads a seed into an empty database in one transaction, so that a row which does not
 * fit leaves nothing behind.
 */
@Component
class SeedLoader {

	/** The account that the tracker itself acts under. */
	static final String AUTHOR = "TRACKER";

	/** Where PostgreSQL names the columns of a key that is wrong. */
	private static final Pattern KEY = Pattern.compile("Key \\((?:biennium, )?(\\w+)\\)");

	private static final String REQUEST = "seed";

	private static final Logger logger = LoggerFactory.getLogger(SeedLoader.class);

	private final EntityManager entities;

	private final ActivityService activities;

	private final Bienniums bienniums;

	private final CodelistReader codelists;

	private final Clock clock;

	SeedLoader(EntityManager entities, ActivityService activities, Bienniums bienniums, CodelistReader codelists,
			Clock clock) {
		this.entities = entities;
		this.activities = activities;
		this.bienniums = bienniums;
		this.codelists = codelists;
		this.clock = clock;
	}

	/**
	 * Loads the seed unless the database holds bienniums already.
	 * @throws SeedRowRejected if a row does not fit; nothing is loaded then
	 */
	@Transactional
	void loadIfEmpty(SeedFiles files) {
		this.entities.createNativeQuery("select 1 from pg_advisory_xact_lock(20172018)").getSingleResult();
		if (!this.bienniums.all().isEmpty()) {
			return;
		}
		load(files);
		logger.info("Loaded the programme's data: {} activities", files.rows("activities.csv").size());
	}

	private void load(SeedFiles files) {
		SeedRow printed = files.rows("reports.csv").get(0);
		reference(files);
		Codelists known = this.codelists.read(Locale.ENGLISH);
		String biennium = printed.code("biennium", known, "biennium");
		Instant now = this.clock.instant();
		ActivitySeed seed = new ActivitySeed(files, known, ReportSeed.date(printed, "date"), endOf(biennium), now);
		activities(files, seed, printed);
		each(seed.commitments(), ActivitySeed::milestone);
		each(files, "proposals.csv", seed::proposal);
		report(files, new ReportSeed(known, biennium));
	}

	private void reference(SeedFiles files) {
		Set<String> agencies = new HashSet<>();
		files.rows("activities.csv").forEach((row) -> agencies.addAll(row.list("agencies")));
		ReferenceSeed seed = new ReferenceSeed(agencies);
		each(files, "bienniums.csv", seed::biennium);
		each(files, "regions.csv", seed::region);
		each(files, "countries.csv", seed::country);
		each(files, "sdg_goals.csv", seed::sdg);
		each(files, "sdg_targets.csv", seed::sdg);
		each(files, "sdg_indicators.csv", seed::sdg);
		each(files, "organisations.csv", seed::organisation);
		parentsAreThere(files.rows("organisations.csv"));
		each(files, "umbrella_projects.csv", seed::umbrellaProject);
		each(files, "pillars.csv", seed::pillar);
		each(files, "themes.csv", seed::theme);
		each(files, "gatherings.csv", seed::gathering);
		List<String> umbrellaProjects = files.rows("umbrella_projects.csv")
			.stream()
			.map((row) -> row.text("code"))
			.toList();
		each(files.rows("sdg_links.csv")
			.stream()
			.filter((row) -> ReferenceSeed.isOfProgramme(row, umbrellaProjects))
			.toList(), seed::programmeSdg);
	}

	private void activities(SeedFiles files, ActivitySeed seed, SeedRow printed) {
		List<SeedRow> rows = files.rows("activities.csv");
		int line = 0;
		for (Activity activity : seed.activities()) {
			guarded(rows.get(line++), () -> this.activities.saveAccepted(List.of(activity),
					ReportSeed.date(printed, "date"), AUTHOR, REQUEST));
			this.entities.clear();
		}
	}

	private void report(SeedFiles files, ReportSeed seed) {
		each(files, "reports.csv", seed::report);
		each(files, "reports.csv", seed::docket);
		each(files, "report_sections.csv", seed::section);
		each(files, "report_paragraphs.csv", seed::paragraph);
		each(files, "report_footnotes.csv", seed::footnote);
	}

	private PartialDate endOf(String biennium) {
		Biennium found = this.bienniums.all()
			.stream()
			.filter((one) -> one.getCode().equals(biennium))
			.findFirst()
			.orElseThrow();
		return PartialDate.of(found.getPeriod().last());
	}

	private void each(SeedFiles files, String file, Function<SeedRow, Object> reader) {
		each(files.rows(file), reader);
	}

	private void each(List<SeedRow> rows, Function<SeedRow, Object> reader) {
		for (SeedRow row : rows) {
			Object entity = reader.apply(row);
			guarded(row, () -> {
				this.entities.persist(entity);
				this.entities.flush();
			});
			this.entities.clear();
		}
	}

	/**
	 * Checks now what the database would check at the end: that every parent is there.
	 */
	private static void parentsAreThere(List<SeedRow> organisations) {
		List<String> codes = organisations.stream().map((row) -> row.text("code")).toList();
		for (SeedRow row : organisations) {
			String parent = row.optional("parent");
			if (parent != null && !codes.contains(parent)) {
				throw row.rejected("parent", "there is no organisation '" + parent + "'");
			}
		}
	}

	/** The database's refusal, said of the row that it refused. */
	private static void guarded(SeedRow row, Runnable write) {
		try {
			write.run();
		}
		catch (PersistenceException | DataAccessException ex) {
			String refusal = String.valueOf(NestedExceptionUtils.getMostSpecificCause(ex).getMessage())
				.replace('\n', ' ');
			Matcher key = KEY.matcher(refusal);
			throw row.rejected(key.find() ? key.group(1) : "(row)", refusal);
		}
	}

}
