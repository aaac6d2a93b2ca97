package org.greenercities.tracker.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings about who gets in.
 *
 * @param publicRead whether visitors may read what is accepted and public, and published
 * reports
 * @param administrator the user name of the administrator that the first start makes on a
 * real database server
 * @param demonstrationAccounts whether the embedded database gets the demonstration
 * accounts; a real server never does
 */
@ConfigurationProperties("tracker")
record AccountSettings(@DefaultValue("true") boolean publicRead,
		@DefaultValue("administrator@localhost") String administrator,
		@DefaultValue("true") boolean demonstrationAccounts) {
}
