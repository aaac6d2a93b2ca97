package org.greenercities.tracker.listing;

import java.util.Locale;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.web.Address;

import org.springframework.stereotype.Service;

/**
 * Where the programme stands: the figures and facets of the list, for pages other than
 * the list.
 */
@Service
public class ActivityOverview {

	private final ActivityList list;

	private final Formats formats;

	ActivityOverview(ActivityList list, Formats formats) {
		this.list = list;
		this.formats = formats;
	}

	/**
	 * Counts what matches.
	 * @param address of the list, with the parameters that the filter stands for
	 */
	public CountsView of(ActivityFilter filter, Address address, Person reader, Locale locale) {
		return new CountsView(this.list.counts(filter, reader, locale), address, reader, this.formats);
	}

}
