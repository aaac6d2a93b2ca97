package org.greenercities.tracker.activity;

import java.util.Map;

/** What an activity made or stands on. */
public record Documents(Map<Integer, Document.Value> documents) implements Section {

	/** Keeps of rows that are there what is typed. */
	public Documents {
		documents = Rows.sent(documents);
	}

	/** What a version says of it. */
	public static Documents of(ActivityDocument version) {
		return new Documents(Rows.typed(version.documents()));
	}

	@Override
	public Documents in(ActivityDocument version) {
		return of(version);
	}

	@Override
	public void writeTo(Activity activity) {
		activity.refersTo(this.documents);
	}

}
