package org.greenercities.tracker.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.web.Column;
import org.greenercities.tracker.web.Fact;
import org.greenercities.tracker.web.Table;
import org.greenercities.tracker.web.Workbook;

import org.springframework.stereotype.Component;

/**
 * The list of activities as a file: the activities, and on further sheets what hangs on
 * them.
 */
@Component
class ActivityBook {

	private final ActivityIndexReader index;

	private final Formats formats;

	ActivityBook(ActivityIndexReader index, Formats formats) {
		this.index = index;
		this.formats = formats;
	}

	/**
	 * All rows of a list, whichever page its filter names; they are read when the file is
	 * written.
	 * @param base the address of the application, without a slash at its end
	 */
	Workbook of(ActivityList.Asked asked, String base) {
		return new Workbook("activities", asked.vocabulary().text("activities.title"), about(asked),
				sheets(asked, base));
	}

	private List<Fact> about(ActivityList.Asked asked) {
		Vocabulary vocabulary = asked.vocabulary();
		ActivityFilter filter = asked.query().filter();
		List<Fact> facts = new ArrayList<>(
				Condition.facts(Condition.of(filter, vocabulary, this.formats), vocabulary, this.formats));
		if (filter.q() != null && asked.query().match() == IndexQuery.Match.LETTERS) {
			facts.add(new Fact(vocabulary.text("facet.q"), vocabulary.text("activities.alike", "q", filter.q())));
		}
		return facts;
	}

	private List<Table<?>> sheets(ActivityList.Asked asked, String base) {
		IndexQuery query = asked.query();
		Vocabulary vocabulary = asked.vocabulary();
		ActivityParts parts = new ActivityParts(vocabulary);
		return List.of(
				new Table<>(vocabulary.text("activities.title"), new ActivityColumns(vocabulary, base).all(),
						(consumer) -> this.index.each(query, consumer)),
				new Table<>(vocabulary.text("activity.partners"), parts.partners(),
						each(query, ActivityParts.Partner::of)),
				part(vocabulary.text("sheet.contributions"), parts.contributions(), query,
						ActivityParts.Contribution.class, "contribution"),
				part(vocabulary.text("activity.results"), parts.results(), query, ActivityParts.Result.class, "result"),
				part(vocabulary.text("activity.progress"), parts.progress(), query, ActivityParts.Progress.class,
						"progress"),
				new Table<>(vocabulary.text("sheet.sdg-links"), parts.sdgLinks(),
						each(query, ActivityParts.SdgLink::of)));
	}

	private <R> Table<R> part(String name, List<Column<R>> columns, IndexQuery query, Class<R> type, String part) {
		return new Table<>(name, columns, (consumer) -> this.index.eachPart(query, part, type, consumer));
	}

	/** What each activity's own row has several of. */
	private <R> Consumer<Consumer<R>> each(IndexQuery query, Function<ActivityRow, List<R>> several) {
		return (consumer) -> this.index.each(query, (activity) -> several.apply(activity).forEach(consumer));
	}

}
