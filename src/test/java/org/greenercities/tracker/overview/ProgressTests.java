package org.greenercities.tracker.overview;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.greenercities.tracker.SentFile;
import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.listing.SeedExpectations;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A biennium in figures: they are those of the seed's files, each opens exactly what it
 * counts, and page, CSV and XLSX say the same.
 */
@TrackerTest
class ProgressTests {

	private static final String BIENNIUM = "2017-2018";

	private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*");

	private static final SeedExpectations seed = new SeedExpectations();

	private static final Map<String, NamedCsvRecord> activities = SeedExpectations.rows("activities.csv")
		.stream()
		.collect(Collectors.toMap((row) -> row.getField("code"), (row) -> row, (a, b) -> a, TreeMap::new));

	private static final Set<String> members = seed.of("biennium").getOrDefault(BIENNIUM, Set.of());

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "2017-2018", "2015-2016", "2019-2020", "2017-2018?matrix=theme-region",
			"2017-2018?matrix=agency-role" })
	void everyFigureOfThePageOpensExactlyTheActivitiesItCounts(String biennium) {
		MultiValueMap<String, Long> said = new LinkedMultiValueMap<>();
		for (Element link : page("/progress/" + biennium).select("main a[href^=/activities?]")) {
			Matcher number = NUMBER.matcher(link.is(".nothing") ? "0" : link.text());
			if (number.find()) {
				said.add(link.attr("href"), Long.parseLong(number.group().replace(",", "")));
			}
		}
		assertThat(said).hasSizeGreaterThan(biennium.startsWith("2017") ? 130 : 20);
		said.forEach((address, numbers) -> assertThat(numbers).as(address).containsOnly(total(address)));
	}

	@Test
	void milestonesAndPartnersOfThePageAreAsManyAsTheirPagesHave() {
		Document page = page("/progress/" + BIENNIUM);
		for (Element link : page.select("main a.option[href^=/milestones?]")) {
			Document opened = page(link.attr("href"));
			assertThat(opened.select(".range").text())
				.endsWith(link.select(".num").text().equals("0") ? "" : "of " + link.select(".num").text());
		}
		assertThat(page("/partners?biennium=" + BIENNIUM).select(".range").text())
			.endsWith("of " + page.select("main dd a[href^=/partners?]").text());
	}

	@Test
	void twoBienniumsLeadToTheLatterOfThem() {
		assertThat(get("/progress?biennium=2015-2016&biennium=2017-2018")).hasRedirectedUrl("/progress/2017-2018");
	}

	@Test
	void aBienniumComesToWhatTheSeedSays() {
		assertThat(figures("total")).isEqualTo(Map.of("activities", (long) members.size()));
		assertThat(figures("status")).containsAllEntriesOf(count(members, (code) -> field(code, "status")));
		assertThat(figures("region")).containsAllEntriesOf(count(members, (code) -> list(code, "regions")));
		assertThat(figures("kind")).isEqualTo(count(members, (code) -> field(code, "kind")));
		assertThat(figures("theme")).containsAllEntriesOf(count(members, (code) -> list(code, "themes")));
		assertThat(figures("pillar")).containsAllEntriesOf(count(members, (code) -> list(code, "pillars")));
		assertThat(figures("umbrella")).containsAllEntriesOf(count(members, (code) -> list(code, "umbrella_project")));
		assertThat(figures("several")).containsEntry("region", several("regions"))
			.containsEntry("theme", several("themes"));
		assertThat(figures("level")).isEqualTo(within("level"));
		assertThat(figures("joint")).isEqualTo(within("joint"));
		assertThat(figures("funder")).containsAllEntriesOf(within("funder"));
	}

	@Test
	void whatHasNoneOfAThingIsCountedToo() {
		assertThat(figures("theme")).containsEntry("", none("themes"));
		assertThat(figures("pillar")).containsEntry("", none("pillars"));
		assertThat(figures("umbrella")).containsEntry("", none("umbrella_project"));
	}

	@Test
	void twoDimensionsMeetAsTheSeedSays() {
		Map<String, Long> byStatus = new TreeMap<>(cells("region-status"));
		byStatus.values().removeIf((count) -> count == 0);
		assertThat(byStatus).isEqualTo(count(members, (code) -> pairs(list(code, "regions"), field(code, "status"))));
		assertThat(cells("theme-region"))
			.isEqualTo(count(members, (code) -> pairs(list(code, "themes"), list(code, "regions"))));
		assertThat(cells("region-sdg"))
			.isEqualTo(count(members, (code) -> pairs(list(code, "regions"), targets(code))));
		assertThat(cells("agency-role")).isEqualTo(count(members, ProgressTests::agencyRoles));
	}

	@Test
	void updatesCountriesAndMoneyAreThoseOfTheSeed() {
		List<NamedCsvRecord> updates = SeedExpectations.rows("progress.csv")
			.stream()
			.filter(ProgressTests::inBiennium)
			.toList();
		Set<String> reported = updates.stream().map((row) -> row.getField("activity")).collect(Collectors.toSet());
		Set<String> countries = SeedExpectations.rows("places.csv")
			.stream()
			.filter((row) -> members.contains(row.getField("activity")) && row.getField("role").equals("benefits"))
			.map((row) -> row.getField("country"))
			.collect(Collectors.toSet());
		assertThat(figures("other")).containsEntry("updates", (long) updates.size())
			.containsEntry("countries", (long) countries.size())
			.containsEntry("partners", (long) within("organisation").size());
		assertThat(figures("reported")).isEqualTo(Map.of(BIENNIUM, (long) reported.size()));
		assertThat(figures("silent")).isEqualTo(Map.of(BIENNIUM, (long) members.size() - reported.size()));
		assertThat(figures("country").keySet()).isEqualTo(countries);
		assertThat(money()).isEqualTo(SeedExpectations.rows("contributions.csv")
			.stream()
			.filter((row) -> members.contains(row.getField("activity")))
			.collect(Collectors.groupingBy((row) -> row.getField("status") + "/" + row.getField("currency"),
					TreeMap::new,
					Collectors.collectingAndThen(
							Collectors.mapping((row) -> row.getField("activity"), Collectors.toSet()),
							(codes) -> (long) codes.size()))));
	}

	@Test
	void whatIsNotFinishedAndNotInTheNextBienniumMayBeCarriedForward() {
		long candidates = members.stream()
			.filter((code) -> Set.of("pipeline", "implementation").contains(value(code, "status")))
			.filter((code) -> !seed.of("biennium").getOrDefault("2019-2020", Set.of()).contains(code))
			.count();
		assertThat(figures("candidate")).isEqualTo(Map.of("2019-2020", candidates));
	}

	@Test
	void milestonesCountInTheBienniumTheyAreDueIn() {
		long open = SeedExpectations.rows("milestones.csv").stream().filter((row) -> {
			String due = row.getField("due");
			return due.isEmpty() ? members.contains(row.getField("activity"))
					: due.startsWith("2017") || due.startsWith("2018");
		}).count();
		assertThat(figures("milestones")).containsEntry("open", open).containsEntry("met", 0L);
		assertThat(page("/milestones?biennium=" + BIENNIUM + "&state=open&size=100").select("main tbody tr"))
			.hasSize((int) open);
	}

	@Test
	void pageCsvAndWorkbookSayTheSame() {
		List<List<String>> csv = SentFile.csv(get("/progress/" + BIENNIUM + ".csv"));
		assertThat(SentFile.xlsx(get("/progress/" + BIENNIUM + ".xlsx")).byName().values()).contains(csv);
		Map<String, String> byLink = csv.stream()
			.skip(1)
			.filter((row) -> !row.get(8).isEmpty() && row.get(5).isEmpty())
			.collect(Collectors.toMap(
					(row) -> URI.create(row.get(8)).getRawPath() + "?" + URI.create(row.get(8)).getRawQuery(),
					(row) -> row.get(3), (one, other) -> one));
		for (String cut : List.of("region-sdg", "theme-region", "agency-role")) {
			for (Element figure : page("/progress/" + BIENNIUM + "?matrix=" + cut)
				.select("main .chart a.num[href], main .many a[href]")) {
				String number = figure.text().replaceAll("[^0-9]", "");
				if (!figure.parents().is(".total") && byLink.containsKey(figure.attr("href"))) {
					assertThat(number).as(figure.attr("href")).isEqualTo(byLink.get(figure.attr("href")));
				}
			}
		}
		assertThat(byLink).hasSizeGreaterThan(150);
	}

	@ParameterizedTest
	@CsvSource({ "/progress/2017-2018, 16", "/progress/2017-2018.csv, 16", "/milestones, 8",
			"/milestones?biennium=2019-2020&state=open&region=AF, 10" })
	void aPageTakesAFixedNumberOfStatements(String address, int most) {
		assertThat(Statements.of(() -> assertThat(get(address)).hasStatusOk())).hasSizeLessThanOrEqualTo(most);
	}

	@ParameterizedTest
	@CsvSource({ "/progress/1999-2000, 404", "/progress/nothing, 404", "/progress/2017-2018?matrix=x, 400",
			"/milestones?state=late, 400", "/milestones?page=9, 404", "/milestones?region=XX, 400",
			"/progress?biennium=1999, 400" })
	void whatThereIsNotIsSaid(String address, int status) {
		assertThat(get(address)).hasStatus(status);
	}

	@Test
	void theSectionLeadsToTheBienniumOfTheAddressOrTheCurrentOne() {
		assertThat(get("/progress")).hasStatus3xxRedirection().hasRedirectedUrl("/progress/2017-2018");
		assertThat(get("/progress?biennium=2019-2020")).hasRedirectedUrl("/progress/2019-2020");
	}

	private Map<String, Long> figures(String section) {
		return lines(section, (row) -> row.get(1), (row) -> row.get(2).isEmpty());
	}

	private Map<String, Long> cells(String section) {
		return lines(section, (row) -> row.get(1) + "/" + row.get(2), (row) -> true);
	}

	private Map<String, Long> money() {
		return lines("money", (row) -> row.get(1) + "/" + row.get(5), (row) -> true);
	}

	private Map<String, Long> lines(String section, Function<List<String>, String> key,
			Predicate<List<String>> wanted) {
		return SentFile.csv(get("/progress/" + BIENNIUM + ".csv"))
			.stream()
			.filter((row) -> row.get(0).equals(section))
			.filter(wanted)
			.collect(Collectors.toMap(key, (row) -> Long.parseLong(row.get(3)), (a, b) -> a, TreeMap::new));
	}

	private static Map<String, Long> count(Set<String> codes, Function<String, List<String>> values) {
		return codes.stream()
			.flatMap((code) -> values.apply(code).stream().distinct())
			.collect(Collectors.groupingBy((value) -> value, TreeMap::new, Collectors.counting()));
	}

	private static Map<String, Long> within(String parameter) {
		Map<String, Long> counts = new TreeMap<>();
		seed.of(parameter).forEach((value, codes) -> {
			Set<String> both = new TreeSet<>(codes);
			both.retainAll(members);
			if (!both.isEmpty()) {
				counts.put(value, (long) both.size());
			}
		});
		return counts;
	}

	private static long several(String column) {
		return members.stream().filter((code) -> list(code, column).size() > 1).count();
	}

	private static long none(String column) {
		return members.stream().filter((code) -> list(code, column).isEmpty()).count();
	}

	private static List<String> field(String code, String column) {
		return List.of(value(code, column));
	}

	private static String value(String code, String column) {
		return Objects.requireNonNull(activities.get(code)).getField(column);
	}

	private static List<String> list(String code, String column) {
		String joined = value(code, column);
		return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";"));
	}

	private static List<String> targets(String code) {
		return seed.of("sdg")
			.entrySet()
			.stream()
			.filter((sdg) -> sdg.getKey().split("\\.").length == 2 && sdg.getValue().contains(code))
			.map(Map.Entry::getKey)
			.toList();
	}

	private static List<String> agencyRoles(String code) {
		Map<String, String> parents = SeedExpectations.rows("organisations.csv")
			.stream()
			.collect(Collectors.toMap((row) -> row.getField("code"), (row) -> row.getField("parent")));
		List<String> pairs = new ArrayList<>();
		SeedExpectations.rows("participations.csv")
			.stream()
			.filter((row) -> row.getField("activity").equals(code))
			.forEach((row) -> {
				for (String one = row.getField("organisation"); !one.isEmpty(); one = parents.getOrDefault(one, "")) {
					if (Set.of("UNEP", "UN-HABITAT").contains(one)) {
						pairs.add(one + "/" + row.getField("role"));
					}
				}
			});
		return pairs;
	}

	private static List<String> pairs(List<String> rows, List<String> columns) {
		return rows.stream().flatMap((row) -> columns.stream().map((column) -> row + "/" + column)).toList();
	}

	private static boolean inBiennium(NamedCsvRecord update) {
		String date = update.getField("date");
		return update.getField("biennium").equals(BIENNIUM) || date.startsWith("2017") || date.startsWith("2018");
	}

	private long total(String address) {
		return Long.parseLong(page(address).select(".figures b").eachText().get(0).replace(",", ""));
	}

	private Document page(String address) {
		return Jsoup.parse(new String(get(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address)).exchange();
	}

}
