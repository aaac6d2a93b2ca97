package org.greenercities.tracker.listing;

import java.util.List;
import java.util.Locale;

/**
 * Knows where activities are cited; the room of the report does.
 */
public interface Citations {

	/** The paragraphs of issued reports that cite the activity, in their order. */
	List<Citation> of(String activity, Locale locale);

}
