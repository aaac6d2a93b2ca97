package org.greenercities.tracker.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database lives and what the application's role is called.
 *
 * @param data folder of the embedded database; relative to the working directory
 * @param programs folder into which PostgreSQL's programs are unpacked; by default the
 * data folder
 * @param database the roles
 */
// Folders are text here: Spring would look for a relative Path on the class path first
@ConfigurationProperties("tracker")
record DatabaseSettings(@DefaultValue("data") String data, @Nullable String programs,
		@DefaultValue DatabaseSettings.RoleNames database) {

	/**
	 * The roles on a server of one's own.
	 *
	 * @param appRole role to which the migrations grant; by default the user of
	 * {@code spring.datasource}
	 */
	record RoleNames(@Nullable String appRole) {
	}

	Path dataFolder() {
		return Path.of(this.data).toAbsolutePath().normalize();
	}

	Path programsFolder() {
		return (this.programs != null) ? Path.of(this.programs).toAbsolutePath().normalize() : dataFolder();
	}

}
