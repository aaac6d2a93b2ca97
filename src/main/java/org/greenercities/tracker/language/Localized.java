package org.greenercities.tracker.language;

/**
 * A text and the language it is in, which the page says where it is not the reader's own.
 *
 * @param lang language tag, such as {@code fr}
 * @param text the text
 */
public record Localized(String lang, String text) {
}
