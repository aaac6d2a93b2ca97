package org.greenercities.tracker.listing;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import de.siegmar.fastcsv.reader.CsvReader;
import org.greenercities.tracker.TrackerTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every value of every filter finds what the seed's files say, and every number that a
 * page shows is the number of rows behind its link.
 */
@TrackerTest
class FiltersAgainstTheSeedTests {

	private static final SeedExpectations seed = new SeedExpectations();

	/** Links opened on one page: all figures, and of the options a spread. */
	private static final int OPENED = 20;

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "region", "kind", "status", "umbrella", "pillar", "theme", "organisation", "role",
			"funder", "sdg", "country", "city", "gathering", "biennium", "joint", "level" })
	void everyValueFindsWhatTheSeedSays(String parameter) {
		Map<String, Set<String>> found = new LinkedHashMap<>();
		seed.of(parameter).keySet().forEach((value) -> found.put(value, codes(parameter, value)));
		assertThat(found).isNotEmpty().isEqualTo(seed.of(parameter));
	}

	@Test
	void bienniumsHoldAsManyAsTheModelSays() {
		assertThat(codes("biennium", "2017-2018")).hasSize(107);
		assertThat(codes("biennium", "2015-2016")).hasSize(3);
		assertThat(codes("biennium", "2019-2020")).hasSize(15);
		assertThat(codes()).hasSize(116);
	}

	@Test
	void severalValuesMeanAnyAndSeveralParametersMeanAll() {
		Set<String> either = new TreeSet<>(seed.of("region").get("AF"));
		either.addAll(seed.of("region").get("AP"));
		assertThat(codes("region", "AF", "region", "AP")).isEqualTo(either);
		either.retainAll(seed.of("kind").get("project"));
		assertThat(codes("region", "AF", "region", "AP", "kind", "project")).isEqualTo(either).isNotEmpty();
	}

	@Test
	void timeOverlaps() {
		assertThat(codes("from", "2017", "to", "2018")).isEqualTo(seed.overlapping(2017, 2018));
		assertThat(codes("from", "2018-01", "to", "2018-Q4")).isEqualTo(seed.overlapping(2018, 2018));
		assertThat(codes("to", "2015-12-31")).isEqualTo(seed.overlapping(0, 2015)).isNotEmpty();
		assertThat(codes("from", "2019")).isEqualTo(seed.overlapping(2019, 9999)).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Myanmar", "wastewater", "Resilience", "Nairobi" })
	void wordsOfATitleFindIt(String word) {
		assertThat(codes("q", word)).containsAll(seed.titled(word));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/activities", "/activities?biennium=2017-2018", "/activities?region=AF&status=completed",
					"/activities?q=water&organisation=UNEP", "/activities?region=ECA&kind=tool" })
	void everyNumberIsThatOfTheListBehindIt(String address) {
		Map<String, Integer> promised = new LinkedHashMap<>();
		Document page = page(address);
		page.select(".figures a").forEach((link) -> promised.put(link.attr("href"), number(link, "b")));
		List<Element> options = page.select(".option:not([aria-current])");
		int step = 1 + options.size() / OPENED;
		for (int i = 0; i < options.size(); i += step) {
			promised.put(alone(options.get(i).attr("href")), number(options.get(i), ".num"));
		}
		page.select(".empty li a")
			.forEach((link) -> promised.put(link.attr("href"),
					Integer.valueOf(link.text().replaceFirst(".*: (\\d+) .*", "$1"))));
		assertThat(promised).hasSizeGreaterThan(6);
		List<String> broken = new ArrayList<>();
		promised.forEach((href, number) -> {
			int found = total(page(href));
			if (found != number) {
				broken.add(href + " promises " + number + " and shows " + found);
			}
		});
		assertThat(broken).isEmpty();
	}

	/**
	 * Following an option adds its value to those of its filter; its number is that of
	 * the value by itself.
	 */
	private static String alone(String href) {
		UriComponentsBuilder address = UriComponentsBuilder.fromUriString(href);
		address.build()
			.getQueryParams()
			.forEach((name, values) -> address.replaceQueryParam(name, values.get(values.size() - 1)));
		return address.build().toUriString();
	}

	private static int number(Element link, String selector) {
		return Integer.parseInt(link.expectFirst(selector).text().replace(",", ""));
	}

	private static int total(Document page) {
		assertThat(page.select(".figures")).as(page.text()).isNotEmpty();
		int figure = number(page.expectFirst(".figures a"), "b");
		if (page.select(".facets").isEmpty()) {
			// not the list but a page that sums it up
			return figure;
		}
		Element range = page.selectFirst(".list caption .range");
		int rows = (range != null) ? Integer.parseInt(range.text().replaceFirst(".* of ", "").replace(",", "")) : 0;
		assertThat(rows).isEqualTo(figure);
		return rows;
	}

	private Document page(String address) {
		return Jsoup.parse(body(address));
	}

	private Set<String> codes(String... parameters) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/activities.csv");
		for (int i = 0; i < parameters.length; i += 2) {
			address.queryParam(parameters[i], "{" + i + "}");
		}
		Set<String> codes = new TreeSet<>();
		List<String> values = new ArrayList<>();
		for (int i = 1; i < parameters.length; i += 2) {
			values.add(parameters[i]);
		}
		String file = body(address.encode().buildAndExpand(values.toArray()).toUriString());
		CsvReader.builder().ofNamedCsvRecord(file).forEach((row) -> codes.add(row.getField("code")));
		codes.removeIf((code) -> code.compareTo("GCP-116") > 0);
		return codes;
	}

	private String body(String address) {
		try {
			return this.mvc.get()
				.uri(URI.create(address.replace("+", "%20")))
				.exchange()
				.getResponse()
				.getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
