package org.greenercities.tracker.web;

/**
 * Something said about a file: a line of its first sheet.
 *
 * @param label what it is about, in the reader's language
 * @param value text, a number or a moment
 */
public record Fact(String label, Object value) {

}
