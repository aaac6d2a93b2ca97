package org.greenercities.tracker.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.greenercities.tracker.database.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What happens when one row of the seed does not fit: it is named, and nothing is loaded.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = "tracker.seed.enabled=false")
@Import(TestDatabase.class)
class SeedFaultTests {

	@Autowired
	private SeedLoader loader;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					participations.csv | GCP-001,GCP,partner,4 | GCP-001,NOBODY,partner,4 | participations.csv, line 4, column organisation: there is no organisation 'NOBODY'
					participations.csv | GCP-001,GCP,partner,4 | GCP-001,GCP,patron,4 | participations.csv, line 4, column role: 'patron' is none of lead, accountable
					participations.csv | GCP-001,GCP,partner,4 | GCP-001,UNEP,lead,4 | participations.csv, line 4, column activity+organisation+role
					places.csv | GCP-008,ES,Barcelona,venue | GCP-998,ES,Barcelona,venue | places.csv, line 2, column activity: there is no activity 'GCP-998'
					places.csv | GCP-008,ES,Barcelona,venue | GCP-008,ES,Madrid,venue | column cities: says [Barcelona], but places.csv says [Madrid]
					milestones.csv | GCP-028,Module on display at the fourth UN Environment Assembly,2019-03, | GCP-028,Module on display at the fourth UN Environment Assembly,2019-13, | milestones.csv, line 5, column due: '2019-13' cannot be read
					relations.csv | GCP-002,GCP-001,follows, | GCP-002,GCP-003,part_of, | would be part of itself
					contributions.csv | GCP-098,AF-FUND,14000000,USD, | GCP-098,AF-FUND,14000000,, | contributions.csv, line 2, column amount: an amount needs a currency
					contributions.csv | GCP-098,AF-FUND,14000000,USD, | GCP-098,AF-FUND,14000000,usd, | contributions.csv, line 2, column amount: a currency is three capital letters
					documents.csv | Paris Agreement,agreement,, | Paris Agreement,agreement,ftp://example.org, | column url: an address begins with http
					bienniums.csv | 2017-01-01 | 2017-13-01 | bienniums.csv, line 3, column end_date: Text '2017-13-01'
					organisations.csv | UNEP-CITIES,UNEP Cities Unit,,40,,UNEP, | UNEP-CITIES,UNEP Cities Unit,,40,,UNEPP, | column parent: there is no organisation 'UNEPP'
					sdg_links.csv | UP1, | UP3, | column activity_or_scope: there is no activity 'UP3'
					activities.csv | GCP-116, | GCP-0116, | column code: a code is GCP- and a number
					regions.csv | AF,Africa, | AP,Africa, | regions.csv, line 3, column code: ERROR: duplicate key
					report_paragraphs.csv | 3,I, | 3,IX, | report_paragraphs.csv, line 4, column section: ERROR: insert or update on table "report_paragraph"
					""")
	void isNamedAndNothingIsLoaded(String file, String row, String broken, String reason, @TempDir Path folder)
			throws IOException {
		copySeed(folder);
		Path changed = folder.resolve(file);
		String text = Files.readString(changed);
		assertThat(text).contains(row);
		Files.writeString(changed, text.replaceFirst(java.util.regex.Pattern.quote(row), broken));
		assertThatExceptionOfType(SeedRowRejected.class).isThrownBy(
				() -> this.loader.loadIfEmpty(new SeedFiles(new DefaultResourceLoader(), folder.toUri().toString())))
			.withMessageContaining(reason)
			.withMessageEndingWith("Nothing was loaded.");
		assertThat(this.jdbc.sql(
				"select (select count(*) from biennium) + (select count(*) from activity) + (select count(*) from sdg)")
			.query(Long.class)
			.single()).isZero();
	}

	private static void copySeed(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(Path.of("db/seed"))) {
			for (Path file : files.toList()) {
				Files.copy(file, folder.resolve(file.getFileName()));
			}
		}
	}

}
