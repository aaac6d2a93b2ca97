package org.greenercities.tracker.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.language.Languages;
import org.greenercities.tracker.listing.ActivityFilter;
import org.greenercities.tracker.listing.ActivityOverview;
import org.greenercities.tracker.listing.CitedActivities;
import org.greenercities.tracker.listing.CitedActivity;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together the pages of reports.
 */
@Service
@Transactional(readOnly = true)
class ReportPages {

	private final ReportReader reports;

	private final CitedActivities activities;

	private final ActivityOverview overview;

	private final Formats formats;

	ReportPages(ReportReader reports, CitedActivities activities, ActivityOverview overview, Formats formats) {
		this.reports = reports;
		this.activities = activities;
		this.overview = overview;
		this.formats = formats;
	}

	/**
	 * The reports that the reader may see, the latest first.
	 * @param list the address of the list of activities
	 */
	List<Row> list(Address list, Person reader, Locale locale) {
		List<ReportDocument.Head> heads = this.reports.heads(reader, locale);
		List<ReportDocument.Placed> dockets = this.reports
			.dockets(heads.stream().map(ReportDocument.Head::biennium).toList());
		Map<String, Long> cited = this.activities.counts(reader);
		return heads.stream()
			.map((head) -> new Row(head,
					dockets.stream().filter((docket) -> docket.biennium().equals(head.biennium())).toList(),
					cited.getOrDefault(head.biennium(), 0L), list.with(Dimension.CITED.code(), head.biennium())))
			.toList();
	}

	/**
	 * One report.
	 * @param headings the language of its headings
	 * @param q words to find in it
	 * @param list the address of the list of activities
	 * @throws NotFound if there is none that the reader may see
	 */
	ReportPage show(String biennium, Locale headings, @Nullable String q, Address list, Person reader, Locale locale) {
		ReportDocument document = this.reports.document(biennium, reader, headings, locale, q)
			.orElseThrow(() -> new NotFound("report.not-found", this.formats.biennium(biennium)));
		List<CitedActivity> cited = this.activities.of(document.cites(), reader);
		ReportFigures figures = (document.head().state() == Report.State.ISSUED)
				? new ReportFigures(biennium, cited, uncited(biennium, list, reader, locale), list) : null;
		return new ReportPage(document, cited, figures, Languages.ofTexts(headings), q);
	}

	private Overview uncited(String biennium, Address list, Person reader, Locale locale) {
		ActivityFilter filter = ActivityFilter.ALL.with(Dimension.BIENNIUM, Set.of(biennium))
			.with(Dimension.UNCITED, Set.of(biennium));
		if (reader.signedIn()) {
			// who sees more than what is accepted does not miss the rest here
			filter = filter.with(Dimension.WORKFLOW, Set.of("accepted"));
		}
		return this.overview.about(filter, list, reader, locale).counts(Set.of(Dimension.REGION), List.of());
	}

	/**
	 * A report among others.
	 *
	 * @param cited how many activities it cites, once it is issued
	 * @param activities the list of them
	 */
	record Row(ReportDocument.Head head, List<ReportDocument.Placed> dockets, long cited, Address activities) {
	}

}
