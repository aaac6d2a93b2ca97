package org.greenercities.tracker.listing;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.greenercities.tracker.SentFile;
import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.Asking;
import org.greenercities.tracker.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The list as CSV and as a workbook. */
@TrackerTest
class ActivityBookTests {

	@Autowired
	private MockMvcTester mvc;

	private MvcTestResult get(String address) {
		MvcTestResult result = this.mvc.get().uri(URI.create(address)).exchange();
		assertThat(result).hasStatusOk();
		return result;
	}

	private SentFile.Sheets sheets(String query) {
		return SentFile.xlsx(get("/activities.xlsx" + query));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?region=AF&page=2&size=5", "?q=air+quality", "?q=nairboi",
			"?sort=-updated&kind=project", "?lang=fr&organisation=UNEP&role=lead", "?q=nothing-like-this" })
	void csvAndWorkbookHoldTheSameCells(String query) {
		assertThat(sheets(query).first()).isEqualTo(SentFile.csv(get("/activities.csv" + query)));
	}

	@ParameterizedTest
	@CsvSource({ "Activities, activities.csv", "Partners, participations.csv", "Contributions, contributions.csv",
			"Results, results.csv", "Progress, progress.csv" })
	void everySheetHoldsWhatTheSeedHas(String sheet, String file) {
		assertThat(sheets("").get(sheet)).hasSize(1 + SeedExpectations.rows(file).size());
	}

	@Test
	void contributionsAreThoseOfTheSeedInItsOrder() {
		List<List<String>> sheet = sheets("").get("Contributions");
		List<String> header = sheet.get(0);
		assertThat(sheet.stream()
			.skip(1)
			.map((row) -> List.of(row.get(0), row.get(header.indexOf("organisation")),
					number(row.get(header.indexOf("amount"))), row.get(header.indexOf("currency")))))
			.containsExactlyInAnyOrderElementsOf(SeedExpectations.rows("contributions.csv")
				.stream()
				.map((row) -> List.of(row.getField("activity"), row.getField("organisation"),
						number(row.getField("amount")), row.getField("currency")))
				.toList());
		assertThat(codes(sheet)).isSorted();
	}

	private static String number(String cell) {
		return cell.isEmpty() ? "" : new BigDecimal(cell).stripTrailingZeros().toPlainString();
	}

	@Test
	void sdgLinksAreThoseOfTheActivities() {
		SentFile.Sheets sheets = sheets("?sdg=11.6");
		assertThat(sheets.get("SDG links")).contains(List.of("code", "sdg", "level", "label"))
			.anySatisfy((row) -> assertThat(row).contains("11.6", "target"));
		assertThat(new TreeSet<>(codes(sheets.get("SDG links")))).hasSameElementsAs(codes(sheets.get("Activities")));
	}

	@Test
	void everySheetIsOfTheSameActivities() {
		SentFile.Sheets sheets = sheets("?region=AF&q=air");
		Set<String> listed = Set.copyOf(codes(sheets.get("Activities")));
		assertThat(listed).isNotEmpty();
		assertThat(sheets.names().stream().skip(1))
			.allSatisfy((name) -> assertThat(listed).containsAll(codes(sheets.get(name))));
	}

	private static List<String> codes(List<List<String>> sheet) {
		return sheet.stream().skip(1).map((row) -> row.get(0)).toList();
	}

	@Test
	void theFirstSheetSaysWhatTheOthersHold() {
		SentFile.Sheets sheets = sheets("?region=AF&region=AP&status=completed&from=2017&sort=-start");
		assertThat(sheets.names()).containsExactly("About", "Activities", "Partners", "Contributions", "Results",
				"Progress", "SDG links");
		Map<String, String> about = sheets.get("About")
			.stream()
			.filter((row) -> row.stream().noneMatch(String::isEmpty))
			.collect(Collectors.toMap((row) -> row.get(0), (row) -> row.get(1)));
		assertThat(about).containsEntry("Region", "Africa and Asia and the Pacific")
			.containsEntry("Status", "Completed")
			.containsEntry("From", "2017")
			.containsEntry("Language", "English")
			.containsEntry("Activities: rows", "" + (sheets.get("Activities").size() - 1))
			.containsEntry("SDG links: rows", "" + (sheets.get("SDG links").size() - 1))
			.containsEntry("Address",
					"http://localhost/activities?region=AF&region=AP&status=completed&from=2017&sort=-start")
			.containsKeys("Made", "Dates", "Sums");
	}

	@Test
	void whatIsOnlyAlikeIsSaid() {
		assertThat(sheets("?q=nairboi").get("About").toString()).contains("Nothing is written exactly like");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?region=AF", "?q=air+quality" })
	void takesAFixedNumberOfStatementsWhateverItHolds(String query) {
		assertThat(Statements.of(() -> get("/activities.xlsx" + query))).hasSizeLessThanOrEqualTo(9);
	}

	@Test
	void whoIsSignedInGetsTheWorkingFace() {
		MvcTestResult result = this.mvc.get()
			.uri("/activities.xlsx")
			.with(Asking.as("UNEP", Role.COORDINATOR))
			.exchange();
		assertThat(SentFile.xlsx(result).get("Activities")).hasSizeGreaterThan(100);
	}

	@Test
	void aBadParameterIsAPageAndNoFile() {
		assertThat(this.mvc.get().uri("/activities.xlsx?region=XX")).hasStatus(400)
			.contentType()
			.hasToString("text/html;charset=UTF-8");
	}

}
