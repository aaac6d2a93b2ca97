package org.greenercities.tracker.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@WebMvcTest(controllers = SampleCharts.class, properties = "tracker.pseudo-language=true")
@WithMockUser
class ChartTests {

	@Autowired
	private MockMvcTester mvc;

	private Document page() {
		byte[] page = this.mvc.get().uri(SampleCharts.ADDRESS).exchange().getResponse().getContentAsByteArray();
		return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
	}

	private static Figure figure(long value) {
		return new Figure(value, Long.toString(value), null);
	}

	@Test
	void aPartIsAsLongAsItsShareOfTheLongestBar() {
		assertThat(figure(3).percentOf(8)).isEqualTo("37.50%");
		assertThat(figure(0).percentOf(8)).isEqualTo("0.00%");
		assertThat(figure(0).percentOf(0)).isEqualTo("0.00%");
	}

	@Test
	void theLongestBarIsAsWideAsThereIsRoomAndNoneIsWider() {
		Document page = page();
		List<Double> widths = page.select("#stacked .track")
			.stream()
			.map((track) -> track.select("svg").stream().mapToDouble(ChartTests::width).sum())
			.toList();
		assertThat(widths).allMatch((width) -> width <= 100.1).anyMatch((width) -> width > 99.9).endsWith(0.0);
	}

	@Test
	void everyNumberButNoughtIsInSightAndOpensWhatItCounts() {
		Document page = page();
		Element row = page.select("#stacked .bars li").get(0);
		assertThat(row.select(".label").text()).isEqualTo("Asia and the Pacific");
		assertThat(row.select(".numbers .num").eachText()).containsExactly("18", "5", "11", "2");
		assertThat(row.select(".numbers a").eachAttr("href")).containsExactly("/sample?total=18", "/sample?part=5",
				"/sample?part=11", "/sample?part=2");
		assertThat(row.select("svg title").eachText()).hasSize(3).first().asString().contains("Completed", "5");
	}

	@Test
	void theTableHoldsTheSameFiguresAndTheNoughts() {
		Document page = page();
		for (String chart : List.of("#stacked", "#plain")) {
			assertThat(page.select(chart + " tbody td a").eachText())
				.containsExactlyInAnyOrderElementsOf(page.select(chart + " .numbers a").eachText());
			assertThat(page.select(chart + " tbody td a").eachAttr("href"))
				.containsExactlyInAnyOrderElementsOf(page.select(chart + " .numbers a").eachAttr("href"));
			assertThat(page.select(chart + " tbody td span.num").eachText()).allMatch("0"::equals);
		}
		assertThat(page.select("#columns td .num").eachText())
			.containsExactlyElementsOf(page.select("#columns .column .num").eachText());
		assertThat(page.select("#columns tbody th").eachText()).isEqualTo(SampleCharts.QUARTERS);
	}

	@Test
	void theLegendTellsPartsApartByShapeAndWord() {
		Document page = page();
		assertThat(page.select("#stacked .legend .mark").eachAttr("class"))
			.containsExactlyElementsOf(SampleCharts.STATUSES.stream().map("mark "::concat).toList());
		assertThat(page.select("#stacked .legend").text()).contains("Completed", "Under way", "not stated");
		assertThat(page.select("#plain .legend")).isEmpty();
	}

	@Test
	void aChartOfNothingSaysSoAndDrawsNothing() {
		Element chart = page().expectFirst("#zero");
		assertThat(chart.text()).contains("every figure is zero");
		assertThat(chart.select("svg, table, ul")).isEmpty();
	}

	@Test
	void theHighestColumnIsEightLettersHighAndYearsStandOnce() {
		Document page = page();
		assertThat(page.select("#columns svg").eachAttr("height")).contains("8.00em", "0.00em");
		assertThat(page.select("#columns .group").eachText()).containsExactly("2017", "2018");
	}

	@Test
	void theMatrixGivesItsTotalsAndReadsADotAsNought() {
		Element matrix = page().expectFirst("#matrix");
		assertThat(matrix.expectFirst("[role=region]").attr("tabindex")).isEqualTo("0");
		assertThat(matrix.select("thead th").get(3).text()).isEqualTo("11.3 Target 3");
		assertThat(matrix.select("tfoot .total").eachText()).endsWith("53");
		assertThat(matrix.expectFirst("td.shade-0").text()).isEqualTo("·0");
		assertThat(matrix.expectFirst("td.shade-4 a").text()).isEqualTo("12");
	}

	@Test
	void aCellIsShadedInFourSteps() {
		Matrix matrix = matrix(List.of(0L, 1L, 25L, 26L, 100L));
		assertThat(matrix.rows().get(0).cells().stream().map((cell) -> matrix.shade(cell, matrix.largest())))
			.containsExactly(0, 1, 1, 2, 4);
		assertThat(matrix(List.of(0L)).shade(figure(0), 0)).isZero();
	}

	@Test
	void whatDoesNotFitTogetherIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> figure(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> new BarChart("id", "title", null, "head", List.of(),
				List.of(BarChart.Row.of("row", "en", null, figure(1))), null));
	}

	private static Matrix matrix(List<Long> cells) {
		List<Matrix.Head> heads = cells.stream().map((cell) -> head()).toList();
		List<Figure> figures = cells.stream().map(ChartTests::figure).toList();
		return new Matrix("id", "title", "corner", heads, List.of(new Matrix.Row(head(), figures, figure(1))), figures,
				figure(1), null);
	}

	private static Matrix.Head head() {
		return new Matrix.Head("11.6", null, "en", null);
	}

	private static double width(Element svg) {
		return Double.parseDouble(svg.attr("width").replace("%", ""));
	}

}
