package org.greenercities.tracker.seed;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Loads the seed before the web server opens, so that nobody meets an empty tracker.
 */
@Component
class SeedAtStart implements SmartInitializingSingleton {

	private final SeedLoader loader;

	private final SeedSettings settings;

	private final ResourceLoader resources;

	SeedAtStart(SeedLoader loader, SeedSettings settings, ResourceLoader resources) {
		this.loader = loader;
		this.settings = settings;
		this.resources = resources;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.settings.enabled()) {
			this.loader.loadIfEmpty(new SeedFiles(this.resources, this.settings.location()));
		}
	}

}
