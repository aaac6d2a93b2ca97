package org.greenercities.tracker.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.web.Column;
import org.greenercities.tracker.web.Fact;
import org.greenercities.tracker.web.Table;
import org.greenercities.tracker.web.Workbook;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The tables of this room as files.
 */
@Component
class Files {

	private final MessageSource messages;

	private final Formats formats;

	Files(MessageSource messages, Formats formats) {
		this.messages = messages;
		this.formats = formats;
	}

	/**
	 * A table as a file that says which bienniums it is about.
	 * @param name of the file, which is that of its page
	 * @param title what the page is called, and the sheet
	 */
	<R> Workbook file(String name, String title, Asked asked, List<Column<R>> columns, List<R> rows) {
		List<Fact> about = asked.bienniums().isEmpty() ? List.of() : List
			.of(new Fact(this.messages.getMessage("facet.biennium", null, asked.locale()), asked.period(this.formats)));
		return new Workbook(name, title, about, List.of(new Table<>(title, columns, rows::forEach)));
	}

	/**
	 * Some columns, one for every status with how many have it, and some more.
	 */
	static <R> List<Column<R>> columns(List<Column<R>> first, Function<R, CutRow> cut, List<Column<R>> last) {
		List<Column<R>> columns = new ArrayList<>(first);
		for (String status : Overview.STATUSES) {
			columns.add(new Column<>("unknown".equals(status) ? "status_not_stated" : status,
					(row) -> cut.apply(row).of(status)));
		}
		columns.addAll(last);
		return columns;
	}

	/** The address of a record, as it stands in a file. */
	static String link(String path) {
		return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
	}

}
