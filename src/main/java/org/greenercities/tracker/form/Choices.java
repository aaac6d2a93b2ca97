package org.greenercities.tracker.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import com.ibm.icu.text.Collator;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.Option;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/** What the forms offer to choose from, by name in the reader's language. */
public class Choices {

	private final Codelists codelists;

	private final MessageSource messages;

	private final Locale locale;

	private final Wording wording;

	public Choices(Codelists codelists, MessageSource messages, Locale locale) {
		this.codelists = codelists;
		this.messages = messages;
		this.locale = locale;
		this.wording = new Wording(codelists);
	}

	/** A code list in its own order. */
	public List<Option> of(String list) {
		return this.codelists.codes(list)
			.stream()
			.map((code) -> new Option(code, label(list, code), language(list, code)))
			.toList();
	}

	/** A long code list in the order of its names. */
	public List<Option> byName(String list) {
		return of(list).stream()
			.sorted(Comparator.comparing(Option::label, Collator.getInstance(this.locale)))
			.toList();
	}

	/** Codes of a list with their names, both to be found by. */
	public List<Option> numbered(String list, Predicate<String> wanted) {
		return this.codelists.codes(list)
			.stream()
			.filter(wanted)
			.map((code) -> new Option(code, code + " " + name(list, code), language(list, code)))
			.toList();
	}

	/** The name of a code in a list. */
	public String name(String list, String code) {
		return this.codelists.name(list, code);
	}

	/** The same, which says so where nobody has confirmed it yet. */
	public String label(String list, String code) {
		return this.codelists.unconfirmed(list, code)
				? this.messages.getMessage("choice.unconfirmed", new Object[] { "name", name(list, code) }, this.locale)
				: name(list, code);
	}

	/** The names of codes in a list. */
	public List<String> names(String list, Collection<String> codes) {
		return codes.stream().map((code) -> name(list, code)).toList();
	}

	/** The language that the name of a code is in. */
	public String language(String list, String code) {
		return this.codelists.language(list, code);
	}

	/** What there is to point out in what is written in a field. */
	public Wording.Remarks remarks(String field, @Nullable String text) {
		return this.wording.remarks(field, text);
	}

	/**
	 * The values of a fixed list.
	 * @param prefix of the messages that name them
	 */
	protected final <E extends Enum<E> & Coded> List<Option> coded(Class<E> type, String prefix) {
		return worded(Coded.codes(type), prefix);
	}

	/**
	 * Codes that messages name.
	 * @param prefix of these messages
	 */
	protected final List<Option> worded(List<String> codes, String prefix) {
		return codes.stream()
			.map((code) -> new Option(code, this.messages.getMessage(prefix + code, null, this.locale)))
			.toList();
	}

}
