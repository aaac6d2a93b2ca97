package org.greenercities.tracker.listing;

import java.util.List;
import java.util.Map;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.HighlightedText;
import org.greenercities.tracker.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * The list of activities as its page shows it: everything named in the reader's language,
 * every act an address.
 */
public final class ListView {

	private final ActivityList.Page page;

	private final Address address;

	private final CountsView counts;

	private final List<Chip> chips;

	private final Formats formats;

	ListView(ActivityList.Page page, Address address, Person reader, Formats formats) {
		this.page = page;
		this.address = address;
		this.counts = new CountsView(page.asked(), address, reader, formats);
		this.formats = formats;
		this.chips = Condition.of(filter(), vocabulary(), formats).stream().map(this::chip).toList();
	}

	public Paging paging() {
		return this.page.paging();
	}

	public boolean empty() {
		return this.page.hits().isEmpty();
	}

	public ActivityFilter filter() {
		return this.page.asked().query().filter();
	}

	/** What the page is called: what it is narrowed to, and which page of the list. */
	public String title() {
		List<String> filters = chips().stream().map(Chip::label).toList();
		String title = filters.isEmpty() ? vocabulary().text("activities.title") : vocabulary()
			.text(empty() ? "activities.narrowed.none" : "activities.narrowed", "filters", this.formats.list(filters));
		return (paging().page() == 1) ? title
				: vocabulary().text("activities.on-page", "title", title, "page", paging().page());
	}

	/** Whether nothing was found as typed, and what looks like it is shown. */
	public boolean alike() {
		return !empty() && this.page.asked().query().match() == IndexQuery.Match.LETTERS;
	}

	/** The word of the order in force; nothing where it is by relevance. */
	public @Nullable String sorted() {
		return filter().order().map(SortOrder::toString).orElse(null);
	}

	/** How many parameters narrow the list. */
	public int narrowed() {
		return this.page.asked().query().narrowing().size();
	}

	public CountsView counts() {
		return this.counts;
	}

	/** What the list is narrowed to, each with the address that takes it away. */
	public List<Chip> chips() {
		return this.chips;
	}

	private Chip chip(Condition condition) {
		return new Chip(condition.parameter(), condition.label(),
				(condition.value() != null) ? this.address.without(condition.parameter(), condition.value())
						: this.address.without(condition.parameter()));
	}

	/** Where nothing matches: which parameter to drop, and how many that would show. */
	public List<Way> waysOut() {
		return this.page.without()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() > 0)
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
			.map((entry) -> new Way(entry.getKey(), entry.getValue(), this.address.without(entry.getKey())))
			.toList();
	}

	/** Without any filter. */
	public Address clear() {
		return this.address.bare();
	}

	public List<ActivityLine> rows() {
		ActivityLines lines = new ActivityLines(vocabulary(), this.formats, this.address);
		return this.page.hits().stream().map(lines::of).toList();
	}

	private Vocabulary vocabulary() {
		return this.page.asked().vocabulary();
	}

	/** A filter in force. */
	public record Chip(String parameter, String label, Address href) {
	}

	/** A way out of an empty list. */
	public record Way(String parameter, long count, Address href) {
	}

}
