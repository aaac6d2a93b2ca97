package org.greenercities.tracker.logging;

import org.greenercities.tracker.activity.Section;
import org.greenercities.tracker.form.Reading;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of one section. */
interface SectionForm {

	/** What it says; null if something of it cannot be read, which is then said. */
	@Nullable Section read(Reading reading);

}
