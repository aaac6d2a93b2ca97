package org.greenercities.tracker.overview;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.listing.ActivityOverview;
import org.greenercities.tracker.listing.Count;
import org.greenercities.tracker.listing.Cross;
import org.greenercities.tracker.listing.MoneySum;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.organisation.Organisations;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.NotFound;
import org.greenercities.tracker.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together the pages of the organisations that take part.
 */
@Service
@Transactional(readOnly = true)
class PartnerPages {

	private static final int SIZE = 50;

	private static final Cross.Pair ROLES = new Cross.Pair(Dimension.ORGANISATION, Dimension.ROLE);

	private final Summaries summaries;

	private final Organisations organisations;

	PartnerPages(Summaries summaries, Organisations organisations) {
		this.summaries = summaries;
		this.organisations = organisations;
	}

	/**
	 * Those that take part in most activities first.
	 * @param words only those whose name, acronym or code has them; all if null
	 * @param page from 1
	 * @throws NotFound past the last page
	 */
	Listed list(@Nullable String words, int page, Asked asked) {
		Overview counts = counts(asked);
		List<String> codes = codes(counts, words, asked.locale());
		Paging paging = new Paging(page, SIZE, codes.size()).checked();
		List<String> shown = codes.stream().skip((page - 1L) * SIZE).limit(SIZE).toList();
		return new Listed(counts, paging, rows(shown, counts, asked));
	}

	/** All of them, in the same order. */
	Listed all(@Nullable String words, Asked asked) {
		Overview counts = counts(asked);
		List<String> codes = codes(counts, words, asked.locale());
		return new Listed(counts, new Paging(1, Math.max(1, codes.size()), codes.size()), rows(codes, counts, asked));
	}

	/**
	 * One organisation, whether it takes part in anything or not.
	 * @throws NotFound if there is none with this code that the reader may see
	 */
	Page show(String code, Asked asked) {
		List<Organisations.Described> family = this.organisations.withChildren(code);
		if (family.isEmpty() || !this.summaries.knows(Dimension.ORGANISATION, code, asked)) {
			throw new NotFound("partner.not-found", code);
		}
		Summary summary = this.summaries.of(Dimension.ORGANISATION, code, asked, ROLES);
		ActivityOverview.Question funded = this.summaries.question(Dimension.FUNDER, code, asked);
		Address page = asked.at("/partners");
		List<PartnerRow> rows = family.stream()
			.map((organisation) -> PartnerRow.of(organisation, summary.counts(), page))
			.toList();
		return new Page(rows.get(0), rows.subList(1, rows.size()), funded.counts(Set.of(), List.of()).total(),
				funded.moneyOf(code), summary);
	}

	private Overview counts(Asked asked) {
		return this.summaries.counts(asked, Set.of(Dimension.ORGANISATION, Dimension.ROLE, Dimension.FUNDER),
				List.of(ROLES));
	}

	private static List<String> codes(Overview counts, @Nullable String words, Locale locale) {
		Codelists names = counts.codelists();
		Collator collator = Collator.getInstance(locale);
		List<Count> partners = counts.by(Dimension.ORGANISATION);
		Map<String, CollationKey> keys = partners.stream()
			.collect(Collectors.toMap(Count::code,
					(partner) -> collator.getCollationKey(names.name("organisation", partner.code()))));
		Comparator<Count> byName = Comparator.comparing((partner) -> keys.get(partner.code()));
		return partners.stream()
			.filter((partner) -> words == null || has(partner.code(), names, words, locale))
			.sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(byName).thenComparing(Count::code))
			.map(Count::code)
			.toList();
	}

	private static boolean has(String code, Codelists names, String words, Locale locale) {
		return Stream.of(code, names.name("organisation", code), names.shortName("organisation", code))
			.anyMatch((name) -> name.toLowerCase(locale).contains(words.toLowerCase(locale)));
	}

	private List<PartnerRow> rows(List<String> codes, Overview counts, Asked asked) {
		Address page = asked.at("/partners");
		Map<String, Organisations.Described> known = this.organisations.of(codes)
			.stream()
			.collect(Collectors.toMap(Organisations.Described::code, Function.identity()));
		return codes.stream().map(known::get).map((organisation) -> PartnerRow.of(organisation, counts, page)).toList();
	}

	/**
	 * Organisations that take part.
	 */
	record Listed(Overview counts, Paging paging, List<PartnerRow> rows) {

		/** The roles that anybody has. */
		public List<String> roles() {
			return this.counts.by(Dimension.ROLE).stream().map(Count::code).toList();
		}

	}

	/**
	 * An organisation.
	 *
	 * @param children the organisations that belong to it
	 * @param funded how many activities it pays for or was asked to, its offices counted
	 * with it
	 * @param money what it itself gives them or is asked for
	 */
	record Page(PartnerRow partner, List<PartnerRow> children, Count funded, List<MoneySum> money, Summary summary) {

		/** The roles that it has. */
		public List<Count> roles() {
			return this.partner.roles().stream().filter((role) -> role.count() > 0).toList();
		}

	}

}
