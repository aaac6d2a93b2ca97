package org.greenercities.tracker.listing;

import org.greenercities.tracker.web.Address;

/**
 * How many activities have a value, and where they are listed.
 *
 * @param code the value
 * @param label its name in the reader's language
 * @param count distinct activities
 * @param href the list of exactly these activities
 */
public record Count(String code, String label, long count, Address href) {
}
