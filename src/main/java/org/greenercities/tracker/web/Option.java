package org.greenercities.tracker.web;

/**
 * One answer that a form offers.
 *
 * @param value what is sent
 * @param label what is read
 */
public record Option(String value, String label) {

}
