package org.greenercities.tracker.seed;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Loads the seed before the web server opens, so that nobody meets an empty tracker.
 */
@Component
class SeedAtStart implements SmartLifecycle {

	private final SeedLoader loader;

	private final SeedSettings settings;

	private final ResourceLoader resources;

	private boolean running;

	SeedAtStart(SeedLoader loader, SeedSettings settings, ResourceLoader resources) {
		this.loader = loader;
		this.settings = settings;
		this.resources = resources;
	}

	@Override
	public void start() {
		if (this.settings.enabled()) {
			this.loader.loadIfEmpty(new SeedFiles(this.resources, this.settings.location()));
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
