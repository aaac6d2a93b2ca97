package org.greenercities.tracker.listing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.web.Paging;

import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of activities, for pages and for files.
 */
@Service
class ActivityList {

	private final ActivityIndexReader index;

	private final CodelistReader codelists;

	private final Permissions permissions;

	private final MessageSource messages;

	private final Formats formats;

	ActivityList(ActivityIndexReader index, CodelistReader codelists, Permissions permissions, MessageSource messages,
			Formats formats) {
		this.index = index;
		this.codelists = codelists;
		this.permissions = permissions;
		this.messages = messages;
		this.formats = formats;
	}

	/**
	 * One page of the list with its counts.
	 * @throws org.greenercities.tracker.web.BadParameter for a code that there is not
	 * @throws org.greenercities.tracker.web.NotFound past the last page
	 */
	@Transactional(readOnly = true)
	public Page page(ActivityFilter filter, Person reader, Locale locale) {
		Asked asked = counts(filter, reader, locale);
		Paging paging = new Paging(filter.page(), filter.size(), asked.counts().total()).checked();
		boolean empty = paging.total() == 0;
		return new Page(asked, paging, empty ? List.of() : this.index.page(asked.query()),
				empty ? this.index.countsWithout(asked.query(), asked.query().narrowing()) : Map.of());
	}

	/**
	 * The counts of a list alone.
	 * @throws org.greenercities.tracker.web.BadParameter for a code that there is not
	 */
	@Transactional(readOnly = true)
	public Asked counts(ActivityFilter filter, Person reader, Locale locale) {
		Vocabulary vocabulary = checked(filter, reader, locale);
		IndexQuery words = query(filter, reader);
		Counts counts = this.index.counts(words);
		if (counts.total() == 0 && isMistyped(words)) {
			IndexQuery letters = words.byLetters();
			return new Asked(letters, this.index.counts(letters), vocabulary);
		}
		return new Asked(words, counts, vocabulary);
	}

	/**
	 * How a whole list is asked for, without counting anything.
	 * @throws org.greenercities.tracker.web.BadParameter for a code that there is not
	 */
	@Transactional(readOnly = true)
	public Asked whole(ActivityFilter filter, Person reader, Locale locale) {
		Vocabulary vocabulary = checked(filter, reader, locale);
		IndexQuery words = query(filter, reader);
		return new Asked(isMistyped(words) ? words.byLetters() : words, new Counts(), vocabulary);
	}

	private boolean isMistyped(IndexQuery words) {
		return words.mayBeMistyped() && !this.index.knowsWords(words);
	}

	private Vocabulary checked(ActivityFilter filter, Person reader, Locale locale) {
		Vocabulary vocabulary = new Vocabulary(this.codelists.read(locale), this.messages, this.formats, locale);
		vocabulary.check(filter, (dimension) -> known(dimension, vocabulary, reader));
		if (filter.needsSignIn() && !reader.signedIn()) {
			throw new AccessDeniedException("a visitor has no activities of their own and sees none under review");
		}
		return vocabulary;
	}

	/**
	 * The values of a dimension that somebody may know of. What was named while logging
	 * is no secret of a draft to whoever takes part; others know it once it is confirmed,
	 * or stands in what they may read.
	 */
	@Transactional(readOnly = true)
	Collection<String> known(Dimension dimension, Person reader, Locale locale) {
		return known(dimension, new Vocabulary(this.codelists.read(locale), this.messages, this.formats, locale),
				reader);
	}

	private Collection<String> known(Dimension dimension, Vocabulary vocabulary, Person reader) {
		IndexQuery everything = query(ActivityFilter.ALL, reader);
		if (dimension == Dimension.CITY) {
			return this.index.values(Set.of(Dimension.CITY), everything);
		}
		List<String> unconfirmed = reader.takesPart() ? List.of() : vocabulary.unconfirmed(dimension);
		if (unconfirmed.isEmpty()) {
			return vocabulary.values(dimension);
		}
		List<String> read = this.index.values(dimension.ofTheSameCodes(), everything);
		return vocabulary.values(dimension)
			.stream()
			.filter((code) -> !unconfirmed.contains(code) || read.contains(code))
			.toList();
	}

	private IndexQuery query(ActivityFilter filter, Person reader) {
		return new IndexQuery(filter, reader, this.permissions.readable(reader), IndexQuery.Match.WORDS);
	}

	/**
	 * What was asked, how it was understood, and how many match.
	 */
	record Asked(IndexQuery query, Counts counts, Vocabulary vocabulary) {
	}

	/**
	 * A page of the list.
	 *
	 * @param without how many would match without one of the parameters, by its name;
	 * only where nothing matches
	 */
	record Page(Asked asked, Paging paging, List<ActivityIndexReader.Hit> hits, Map<String, Long> without) {
	}

}
