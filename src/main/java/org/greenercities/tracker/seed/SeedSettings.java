package org.greenercities.tracker.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and from where an empty database is filled.
 *
 * @param enabled whether an empty database gets the programme's data at the start
 * @param location folder of the seed's files
 */
@ConfigurationProperties("tracker.seed")
record SeedSettings(@DefaultValue("true") boolean enabled, @DefaultValue("classpath:db/seed") String location) {
}
