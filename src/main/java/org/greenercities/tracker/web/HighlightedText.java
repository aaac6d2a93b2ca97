package org.greenercities.tracker.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with the words that were searched for marked, safe to print: it is cut into
 * segments at two characters of the private use area, never parsed as markup.
 *
 * @param segments in reading order, none of them empty
 */
public record HighlightedText(List<Segment> segments) {

	/** Begins a match: {@code StartSel} of PostgreSQL's {@code ts_headline}. */
	public static final char START = '\uE000';

	/** Ends a match: {@code StopSel}. */
	public static final char STOP = '\uE001';

	/**
	 * Cuts a text at {@link #START} and {@link #STOP}; unpaired ones only switch marking
	 * on and off.
	 */
	public static HighlightedText of(String marked) {
		List<Segment> segments = new ArrayList<>();
		boolean match = false;
		int from = 0;
		for (int at = 0; at <= marked.length(); at++) {
			boolean end = at == marked.length();
			if (end || marked.charAt(at) == START || marked.charAt(at) == STOP) {
				if (at > from) {
					segments.add(new Segment(marked.substring(from, at), match));
				}
				match = !end && marked.charAt(at) == START;
				from = at + 1;
			}
		}
		return new HighlightedText(List.copyOf(segments));
	}

	/**
	 * Cuts it at a character, which is in none of the parts: always one more than there
	 * were of it.
	 */
	public List<HighlightedText> split(char at) {
		List<HighlightedText> parts = new ArrayList<>();
		List<Segment> part = new ArrayList<>();
		for (Segment segment : this.segments) {
			int from = 0;
			for (int to = segment.text().indexOf(at); to >= 0; to = segment.text().indexOf(at, from)) {
				segment.part(from, to).ifPresent(part::add);
				parts.add(new HighlightedText(List.copyOf(part)));
				part.clear();
				from = to + 1;
			}
			segment.part(from, segment.text().length()).ifPresent(part::add);
		}
		parts.add(new HighlightedText(List.copyOf(part)));
		return List.copyOf(parts);
	}

	/**
	 * A piece of the text.
	 *
	 * @param text not empty, without sentinels
	 * @param match whether it is what was searched for
	 */
	public record Segment(String text, boolean match) {

		private Optional<Segment> part(int from, int to) {
			return (from < to) ? Optional.of(new Segment(this.text.substring(from, to), this.match)) : Optional.empty();
		}

	}

}
