package org.greenercities.tracker.activity;

/**
 * A part of an activity that is edited and saved on its own: a record, whose components
 * are what two editors may change side by side. A new field is a component here, a
 * component of its form, a line of the page. A component that is a map holds rows by
 * their numbers; those below zero are new.
 */
public sealed interface Section permits Basics, Schedule, Places, Classification, Goals, Partners, Money, Results,
		Milestones, Documents, Relations, Identifiers, Owners, Entries, Notes {

	/** The same section as one of the activity's versions has it. */
	Section in(ActivityDocument version);

	/** Makes the activity say this. */
	void writeTo(Activity activity);

}
