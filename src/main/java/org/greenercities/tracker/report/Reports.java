package org.greenercities.tracker.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.language.Localized;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports there are, for pages elsewhere.
 */
@Service
@Transactional(readOnly = true)
public class Reports {

	private final ReportReader reports;

	Reports(ReportReader reports) {
		this.reports = reports;
	}

	/** The issued report of the latest biennium. */
	public Optional<Latest> latest(Person reader, Locale locale) {
		return this.reports.heads(reader, locale)
			.stream()
			.filter((head) -> head.state() == Report.State.ISSUED)
			.findFirst()
			.map(this::latest);
	}

	/** The section of that report that tells of a region, if it has one. */
	public Optional<Place> latestAbout(String region) {
		return this.reports.latestAbout(region);
	}

	private Latest latest(ReportDocument.Head head) {
		List<ReportDocument.Placed> dockets = this.reports.dockets(List.of(head.biennium()));
		Optional<ReportDocument.Placed> first = dockets.stream().min(Comparator.comparing(ReportDocument.Placed::date));
		return new Latest(head.biennium(), head.title(), head.paragraphs(),
				first.map(ReportDocument.Placed::symbol).orElse(null),
				first.map(ReportDocument.Placed::date).orElse(null));
	}

	/**
	 * A section of a report.
	 *
	 * @param section its code, {@code V.A}
	 */
	public record Place(String biennium, String section) {
	}

	/**
	 * A report in a line.
	 *
	 * @param symbol under which it first went to a body; none before
	 * @param date of that
	 */
	public record Latest(String biennium, Localized title, int paragraphs, @Nullable String symbol,
			@Nullable LocalDate date) {
	}

}
