package org.greenercities.tracker.listing;

import java.util.List;
import java.util.Locale;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.SampleActivities;
import org.greenercities.tracker.web.HighlightedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found by words, and in which order. */
@TrackerTest
@Transactional
class SearchTests {

	@Autowired
	private SampleActivities activities;

	@Autowired
	private ActivityList list;

	@ParameterizedTest
	@CsvSource({ "Зелёные города мира, города", "المدن الخضراء, المدن", "Villes et forêts, foret",
			"Agua para Medellín, medellin", "可持续城市发展项目, 城市", "Walking paths, path" })
	void wordsAreFoundAsWrittenInWhateverLanguage(String title, String words) {
		this.activities.accepted("GCP-930", title, List.of("UNEP"), (activity) -> {
		});
		assertThat(codes("q", words)).contains("GCP-930");
	}

	@Test
	void aWordThatIsLeftOutIsLeftOutWithAllItsForms() {
		assertThat(rows("q", "urban -planning", "size", "100")).isNotEmpty()
			.allSatisfy(
					(hit) -> assertThat((hit.activity().title() + hit.activity().summary()).toLowerCase(Locale.ROOT))
						.doesNotContain("planning"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "GCP-999", "xqzzyx" })
	void nothingIsMadeUp(String words) {
		assertThat(codes("q", words)).isEmpty();
	}

	@Test
	void signsAreNoWildcards() {
		assertThat(codes("q", "%")).isEmpty();
		assertThat(codes("q", "_______")).isEmpty();
	}

	@Test
	void aWordThatIsKnownIsNoTypingErrorWhereFiltersHideIt() {
		ActivityList.Page page = page("q", "resilience", "region", "ECA", "kind", "tool");
		assertThat(page.hits()).isEmpty();
		assertThat(page.asked().query().match()).isEqualTo(IndexQuery.Match.WORDS);
	}

	@Test
	void accentsAreMarkedAsTheyAreWritten() {
		this.activities.accepted("GCP-931", "Agua para Medellín", List.of("UNEP"), (activity) -> {
		});
		assertThat(rows("q", "Medellín").get(0).title().segments())
			.contains(new HighlightedText.Segment("Medellín", true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "start", "-start" })
	void whatHasNoDateComesLastEitherWay(String sort) {
		ActivityRow first = rows("sort", sort).get(0).activity();
		assertThat(first.start() + first.end()).isNotEqualTo("nullnull");
	}

	@ParameterizedTest
	@ValueSource(strings = { "funding", "-funding" })
	void whatHasNoSumComesLastEitherWay(String sort) {
		assertThat(rows("sort", sort).get(0).activity().fundingUsd()).isNotNull();
	}

	@Test
	void theLatestUpdateOfAPageIsThatOfTheFile() {
		ActivityRow row = rows("q", "GCP-002").get(0).activity();
		assertThat(row.lastProgress()).isEqualTo("2017");
		assertThat(row.progressText()).startsWith("The second edition was launched");
	}

	private List<String> codes(String... parameters) {
		return rows(parameters).stream().map((hit) -> hit.activity().code()).toList();
	}

	private List<ActivityIndexReader.Hit> rows(String... parameters) {
		return page(parameters).hits();
	}

	private ActivityList.Page page(String... parameters) {
		MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
		for (int i = 0; i < parameters.length; i += 2) {
			query.add(parameters[i], parameters[i + 1]);
		}
		return this.list.page(ActivityFilter.of(query), Person.VISITOR, Locale.ENGLISH);
	}

}
