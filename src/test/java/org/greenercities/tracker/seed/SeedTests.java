package org.greenercities.tracker.seed;

import java.util.List;

import org.greenercities.tracker.TrackerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@TrackerTest
class SeedTests {

	private static final SeedFiles SEED = new SeedFiles(new DefaultResourceLoader(), "classpath:db/seed");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SeedLoader loader;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			bienniums.csv         | biennium
			regions.csv           | region
			countries.csv         | country
			sdg_goals.csv         | sdg where level = 'goal'
			sdg_targets.csv       | sdg where level = 'target'
			sdg_indicators.csv    | sdg where level = 'indicator'
			organisations.csv     | organisation
			umbrella_projects.csv | umbrella_project
			pillars.csv           | pillar
			themes.csv            | theme
			gatherings.csv        | gathering
			activities.csv        | activity
			activities.csv        | activity_status
			activities.csv        | activity_version
			activities.csv        | activity_index where face = 'public'
			activities.csv        | activity_index where face = 'working'
			places.csv            | activity_place
			participations.csv    | participation
			relations.csv         | activity_relation
			biennium_entries.csv  | biennium_entry
			contributions.csv     | contribution
			results.csv           | result
			progress.csv          | progress_update
			milestones.csv        | milestone
			documents.csv         | document
			proposals.csv         | proposal
			proposals.csv         | proposal_state
			reports.csv           | report
			reports.csv           | report_docket
			report_sections.csv   | report_section
			report_paragraphs.csv | report_paragraph
			report_footnotes.csv  | report_footnote
			""")
	void everyRowOfEachFileIsThere(String file, String table) {
		assertThat(count(table)).isEqualTo(SEED.rows(file).size());
	}

	@ParameterizedTest
	@CsvSource({ "activities.csv, agencies, activity_agency", "activities.csv, regions, activity_region",
			"activities.csv, umbrella_project, activity_umbrella_project", "activities.csv, pillars, activity_pillar",
			"activities.csv, themes, activity_theme", "gatherings.csv, activities, activity_gathering",
			"proposals.csv, countries, proposal_country", "report_paragraphs.csv, activities, report_citation" })
	void everyValueOfACellWithSeveralIsThere(String file, String column, String table) {
		assertThat(count(table)).isEqualTo(SEED.rows(file).stream().mapToInt((row) -> row.list(column).size()).sum());
	}

	@Test
	void everySdgLinkIsOfAnActivityOrOfTheProgramme() {
		int indicators = SEED.rows("activities.csv")
			.stream()
			.mapToInt((row) -> row.list("sdg_indicators").size())
			.sum();
		assertThat(count("activity_sdg") - indicators + count("programme_sdg"))
			.isEqualTo(SEED.rows("sdg_links.csv").size());
		assertThat(count("programme_sdg where umbrella_project is null")).isEqualTo(17);
	}

	@Test
	void everyMilestoneIsOfItsActivityOrOfThePartnership() {
		assertThat(count("milestone where activity_id is null"))
			.isEqualTo(SEED.rows("milestones.csv").stream().filter((row) -> row.optional("activity") == null).count());
	}

	@Test
	void eachOfThe67ParagraphsCitesWhatItTellsOf() {
		List<SeedRow> paragraphs = SEED.rows("report_paragraphs.csv");
		assertThat(paragraphs).hasSize(67);
		for (SeedRow row : paragraphs) {
			assertThat(this.jdbc
				.sql("select activity_code from report_citation where biennium = '2017-2018' and number = :number")
				.param("number", row.integer("number"))
				.query(String.class)
				.list()).containsExactlyInAnyOrderElementsOf(row.list("activities"));
		}
	}

	@Test
	void eachActivityIsCitedWhereItSaysItComesFrom() {
		assertThat(count("""
				activity where source_paragraphs is distinct from array(select number::text from report_citation
					where activity_code = code order by report_citation.number)""")).isZero();
	}

	@Test
	void sectionsHoldTheParagraphsThatTheSeedGivesThem() {
		for (SeedRow row : SEED.rows("report_sections.csv")) {
			assertThat(this.jdbc.sql("""
					select concat(min(number), '-', max(number)) from report_paragraph
					where section = :section or section like :below""")
				.param("section", row.text("code"))
				.param("below", row.text("code") + ".%")
				.query(String.class)
				.single()).isEqualTo(row.text("first_paragraph") + "-" + row.text("last_paragraph"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "2015-2016, 3", "2017-2018, 107", "2019-2020, 15", "'', 2" })
	void activitiesBelongToTheirBienniums(String biennium, long count) {
		assertThat(count(
				"activity_index where face = 'public' and (biennia = '%1$s' or '%1$s' <> '' and '%1$s' = any(string_to_array(biennia, '; ')))"
					.formatted(biennium)))
			.isEqualTo(count);
	}

	@Test
	void itsOwnersHaveAcceptedAndConfirmedAllOfIt() {
		assertThat(count("acceptance where accepted_on = '2019-03-18'")).isEqualTo(count("activity_agency"));
		assertThat(count("progress_confirmation"))
			.isEqualTo(count("progress_update p join activity_agency a on a.activity_id = p.activity_id"));
		assertThat(count("activity where workflow <> 'accepted' or visibility <> 'public'")).isZero();
	}

	@Test
	void theNextStartChangesNothing() {
		String before = fingerprint();
		this.loader.loadIfEmpty(SEED);
		assertThat(fingerprint()).isEqualTo(before);
	}

	private String fingerprint() {
		return this.jdbc
			.sql("""
					select concat_ws('/', (select sum(xmin::text::bigint) from activity), (select max(id) from activity_version),
						(select count(*) from facet), (select sum(xmin::text::bigint) from activity_index))""")
			.query(String.class)
			.single();
	}

	private long count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Long.class).single();
	}

}
