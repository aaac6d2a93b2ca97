package org.greenercities.tracker.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.Worksheet;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.language.Languages;

import org.springframework.context.MessageSource;

/**
 * The first sheet of a workbook, in the reader's language: what the others show, where
 * they come from, when they were made and how much they hold.
 */
final class AboutSheet {

	private static final int LABELS = 28;

	private static final int VALUES = 100;

	private static final int TITLE_SIZE = 14;

	private final Texts texts;

	private final String address;

	private final Instant made;

	/**
	 * About a file asked for.
	 * @param address of the page that shows the same
	 */
	AboutSheet(Texts texts, String address, Instant made) {
		this.texts = texts;
		this.address = address;
		this.made = made;
	}

	String name() {
		return this.texts.of("about.sheet");
	}

	boolean rightToLeft() {
		return this.texts.languages().direction(this.texts.locale()).equals("rtl");
	}

	void write(Worksheet sheet, Workbook workbook, List<Fact> counts) {
		sheet.width(0, LABELS);
		sheet.width(1, VALUES);
		sheet.inlineString(0, 0, workbook.title());
		sheet.style(0, 0).bold().fontSize(TITLE_SIZE).set();
		int row = 2;
		for (Fact fact : facts(workbook.about(), counts)) {
			write(sheet, row++, fact);
		}
	}

	private List<Fact> facts(List<Fact> narrowed, List<Fact> counts) {
		List<Fact> facts = new ArrayList<>();
		facts.add(fact("about.address", this.address));
		facts.add(fact("about.made", this.texts.formats().instant(this.made, this.texts.locale())));
		facts.add(fact("about.language", this.texts.languages().name(this.texts.locale())));
		facts.addAll(narrowed.isEmpty() ? List.of(fact("about.filter", this.texts.of("about.filter.none"))) : narrowed);
		counts.forEach(
				(count) -> facts.add(new Fact(this.texts.of("about.rows", "sheet", count.label()), count.value())));
		facts.add(fact("about.dates", this.texts.of("about.dates.text")));
		facts.add(fact("about.sums", this.texts.of("about.sums.text")));
		return facts;
	}

	private Fact fact(String key, String value) {
		return new Fact(this.texts.of(key), value);
	}

	private static void write(Worksheet sheet, int row, Fact fact) {
		sheet.inlineString(row, 0, fact.label());
		sheet.style(row, 0).bold().verticalAlignment("top").set();
		if (fact.value() instanceof Number number) {
			sheet.value(row, 1, number);
		}
		else {
			sheet.inlineString(row, 1, XlsxSheet.fitting(fact.value().toString()));
		}
		sheet.style(row, 1).horizontalAlignment("left").wrapText(true).set();
	}

	/** What is needed to say something in the reader's language. */
	record Texts(MessageSource messages, Formats formats, Languages languages, Locale locale) {

		String of(String key, Object... arguments) {
			return this.messages.getMessage(key, arguments, this.locale);
		}

	}

}
