package org.greenercities.tracker.activity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.BreakIterator;

/**
 * Two texts told apart word by word: what both have, in the same order, stays.
 *
 * @param before the first text, in runs that went or stayed
 * @param after the second, in runs that came or stayed
 */
record WordDifference(List<Run> before, List<Run> after) {

	/** Texts with more pairs of words than this are taken as changed altogether. */
	private static final long MOST_PAIRS = 4_000_000;

	/**
	 * Compares two texts.
	 * @param language whose words they are: not every language has spaces between them
	 */
	static WordDifference of(String before, String after, String language) {
		List<String> old = words(before, language);
		List<String> now = words(after, language);
		BitSet oldStays = new BitSet();
		BitSet nowStays = new BitSet();
		if ((long) old.size() * now.size() <= MOST_PAIRS) {
			int[][] common = common(old, now);
			for (int i = 0, j = 0; i < old.size() && j < now.size();) {
				if (same(old.get(i), now.get(j))) {
					oldStays.set(i++);
					nowStays.set(j++);
				}
				else if (common[i + 1][j] >= common[i][j + 1]) {
					i++;
				}
				else {
					j++;
				}
			}
		}
		return new WordDifference(runs(old, oldStays), runs(now, nowStays));
	}

	/** How many words both have in the same order, from a word of each on. */
	private static int[][] common(List<String> old, List<String> now) {
		int[][] common = new int[old.size() + 1][now.size() + 1];
		for (int i = old.size() - 1; i >= 0; i--) {
			for (int j = now.size() - 1; j >= 0; j--) {
				common[i][j] = same(old.get(i), now.get(j)) ? common[i + 1][j + 1] + 1
						: Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		return common;
	}

	/** Words, each with the spaces and marks that follow it. */
	private static List<String> words(String text, String language) {
		BreakIterator breaks = BreakIterator.getWordInstance(Locale.forLanguageTag(language));
		breaks.setText(text);
		List<String> words = new ArrayList<>();
		int start = 0;
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			if (end == text.length() || Character.isLetterOrDigit(text.codePointAt(end))) {
				words.add(text.substring(start, end));
				start = end;
			}
		}
		return words;
	}

	private static boolean same(String first, String second) {
		return first.strip().equals(second.strip());
	}

	private static List<Run> runs(List<String> words, BitSet stays) {
		List<Run> runs = new ArrayList<>();
		for (int start = 0; start < words.size();) {
			boolean stay = stays.get(start);
			int next = stay ? stays.nextClearBit(start) : stays.nextSetBit(start);
			int end = (next < 0) ? words.size() : Math.min(next, words.size());
			runs.add(new Run(String.join("", words.subList(start, end)), !stay));
			start = end;
		}
		return List.copyOf(runs);
	}

	/**
	 * Words in a row.
	 *
	 * @param changed whether the other text does not have them there
	 */
	record Run(String text, boolean changed) {
	}

}
