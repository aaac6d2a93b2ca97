package org.greenercities.tracker.activity;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Makes index rows anew that an earlier version of the tracker made, before the web
 * server opens.
 */
@Component
class IndexAtStart implements SmartInitializingSingleton {

	private static final int BATCH = 500;

	private final ActivityService activities;

	IndexAtStart(ActivityService activities) {
		this.activities = activities;
	}

	@Override
	public void afterSingletonsInstantiated() {
		while (this.activities.renewIndex(BATCH) > 0) {
			// each batch is a transaction of its own
		}
	}

}
