package org.greenercities.tracker.overview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.listing.ActivityFilter;
import org.greenercities.tracker.web.Address;

/**
 * A page that is asked for: by whom, in which language, and about which bienniums.
 */
record Asked(Address address, Person reader, Locale locale) {

	static Asked of(HttpServletRequest request, Person reader, Locale locale) {
		return new Asked(Address.of(request), reader, locale);
	}

	/** The bienniums of the address; none means all. */
	List<String> bienniums() {
		return this.address.all(Dimension.BIENNIUM.code());
	}

	/** The same as printed, in one phrase; empty for all. */
	String period(Formats formats) {
		return formats.list(bienniums().stream().map(formats::biennium).toList(), this.locale);
	}

	/** All activities of these bienniums. */
	ActivityFilter filter() {
		return bienniums().isEmpty() ? ActivityFilter.ALL
				: ActivityFilter.ALL.with(Dimension.BIENNIUM, new LinkedHashSet<>(bienniums()));
	}

	/** Those of them that have a value. */
	ActivityFilter filter(Dimension dimension, String code) {
		return filter().with(dimension, Set.of(code));
	}

	/** Another page in the same bienniums. */
	Address at(String path) {
		return this.address.only(Dimension.BIENNIUM.code()).at(path);
	}

}
