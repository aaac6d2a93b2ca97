package org.greenercities.tracker.activity;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes index rows anew that an earlier version of the tracker made, before the web
 * server opens.
 */
@Component
class IndexAtStart implements SmartLifecycle {

	private static final int BATCH = 500;

	private final ActivityService activities;

	private boolean running;

	IndexAtStart(ActivityService activities) {
		this.activities = activities;
	}

	@Override
	public void start() {
		while (this.activities.renewIndex(BATCH) > 0) {
			// each batch is a transaction of its own
		}
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return 0;
	}

}
