package org.greenercities.tracker.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.greenercities.tracker.language.Formats;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * A page with every chart, full and empty, and a matrix, with the words there are; open
 * to visitors by the pattern of its address.
 */
@Controller
@TestComponent
public class SampleCharts {

	public static final String ADDRESS = "/activities.charts";

	static final List<String> STATUSES = List.of("completed", "implementation", "pipeline", "suspended", "cancelled",
			"unknown");

	static final List<String> QUARTERS = List.of("2017 Q1", "2017 Q2", "2017 Q3", "2017 Q4", "2017 ?", "2018 Q1",
			"2018 Q2", "2018 Q3", "2018 Q4", "2018 ?");

	private static final String LONG = "Making cities and human settlements resilient to climate-related disasters and"
			+ " to other consequences of what was not foreseen";

	private final MessageSource messages;

	private final Formats formats;

	SampleCharts(MessageSource messages, Formats formats) {
		this.messages = messages;
		this.formats = formats;
	}

	@GetMapping(ADDRESS)
	String charts(Locale locale, Model model) {
		model.addAttribute("stacked", stacked(locale, 1));
		model.addAttribute("zero", stacked(locale, 0));
		model.addAttribute("plain", plain(locale));
		model.addAttribute("columns", columns(locale));
		model.addAttribute("matrix", matrix(locale));
		return "web/charts";
	}

	private BarChart stacked(Locale locale, int times) {
		List<BarChart.Series> series = STATUSES.stream()
			.map((code) -> new BarChart.Series(code,
					text(code.equals("unknown") ? "not-stated" : "status." + code, locale)))
			.toList();
		return new BarChart((times == 0) ? "zero" : "stacked", text("activities.title", locale),
				text("activities.status-known", locale), text("facet.region", locale), series,
				List.of(bar("Asia and the Pacific", "en", times, 5, 11, 2, 0, 0, 0),
						bar("Latin America and the Caribbean", "en", times, 3, 3, 3, 1, 1, 1),
						bar(LONG, "en", times, 0, 1, 4, 0, 0, 0),
						bar("المدن المستدامة", "ar", times, 122, 126, 5, 2, 0, 9),
						bar("Arab States", "en", times, 0, 0, 0, 0, 0, 0)),
				text("activities.narrow", locale));
	}

	private BarChart plain(Locale locale) {
		return new BarChart("plain", text("facet.kind", locale), null, text("facet.kind", locale),
				List.of(new BarChart.Series("plain", text("activities.title", locale))),
				Stream.of("project", "event", "policy_support")
					.map((kind) -> BarChart.Row.of(text("kind." + kind, locale), locale.toLanguageTag(),
							Address.of("/sample"), figure(kind.length(), "kind")))
					.toList(),
				null);
	}

	private ColumnChart columns(Locale locale) {
		List<ColumnChart.Column> columns = IntStream.range(0, QUARTERS.size())
			.mapToObj((i) -> new ColumnChart.Column(QUARTERS.get(i).substring(5),
					(i % 5 == 0) ? QUARTERS.get(i).substring(0, 4) : null, QUARTERS.get(i),
					figure((i == 3) ? 0 : i * i + 3, "quarter"), i % 5 == 4))
			.toList();
		return new ColumnChart("columns", text("facet.period", locale), null, text("facet.period", locale),
				text("activities.title", locale), columns, text("activities.narrow", locale));
	}

	private Matrix matrix(Locale locale) {
		List<Matrix.Head> heads = IntStream.rangeClosed(1, 17)
			.mapToObj((i) -> new Matrix.Head("11." + i, "Target " + i, "en", Address.of("/sample/one")))
			.toList();
		List<Matrix.Row> rows = Stream.of("Africa", "Latin America and the Caribbean", "Global")
			.map((name) -> new Matrix.Row(new Matrix.Head(name, null, "en", null),
					IntStream.rangeClosed(1, 17).mapToObj((i) -> figure(i * name.length() % 13, "cell")).toList(),
					figure(name.length(), "row")))
			.toList();
		return new Matrix("matrix", text("facet.sdg", locale), text("facet.region", locale), heads, rows,
				IntStream.rangeClosed(1, 17).mapToObj((i) -> figure(i, "column")).toList(), figure(53, "all"),
				text("activities.narrow", locale));
	}

	private BarChart.Row bar(String label, String lang, int times, int... parts) {
		return new BarChart.Row(label, lang, null, figure((long) times * IntStream.of(parts).sum(), "total"),
				IntStream.of(parts).mapToObj((part) -> figure((long) times * part, "part")).toList());
	}

	private Figure figure(long value, String what) {
		@Nullable Address href = (value == 0) ? null : Address.of("/sample").with(what, value);
		return new Figure(value, this.formats.number(value), href);
	}

	private String text(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
