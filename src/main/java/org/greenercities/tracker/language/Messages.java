package org.greenercities.tracker.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * The message bundles in ICU's format, for Spring and Thymeleaf. All are parsed at the
 * start, so a pattern that cannot be read stops the start. A language without a text says
 * it in English; the language of the server plays no part.
 */
class Messages implements MessageSource {

	private final Map<String, Message> english;

	private final Map<String, Map<String, Message>> byLanguage = new HashMap<>();

	Messages(Languages languages, Function<String, Bundle> bundles) {
		Map<String, String> originals = bundles.apply("en").patterns();
		this.english = parsed(originals, Locale.ENGLISH);
		this.byLanguage.put("en", this.english);
		for (Locale language : languages.offered()) {
			this.byLanguage.computeIfAbsent(tag(language), (tag) -> {
				Map<String, Message> messages = new HashMap<>(this.english);
				messages.putAll(parsed(translated(language, originals, bundles), language));
				return messages;
			});
		}
	}

	private static Map<String, String> translated(Locale language, Map<String, String> english,
			Function<String, Bundle> bundles) {
		if (!Languages.isPseudo(language)) {
			return bundles.apply(language.getLanguage()).patterns();
		}
		Map<String, String> pseudo = new HashMap<>();
		english.forEach((key, pattern) -> pseudo.put(key, PseudoLanguage.of(pattern)));
		return pseudo;
	}

	private static Map<String, Message> parsed(Map<String, String> patterns, Locale language) {
		ULocale formatting = Languages.formatting(language);
		Map<String, Message> messages = new HashMap<>();
		patterns.forEach((key, pattern) -> messages.put(key, new Message(key, pattern, formatting)));
		return messages;
	}

	private static String tag(Locale locale) {
		return Languages.isPseudo(locale) ? "ar-XB" : locale.getLanguage();
	}

	@Override
	public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale)
			throws NoSuchMessageException {
		String text = find(code, args, reader(locale));
		if (text == null) {
			throw new NoSuchMessageException(code, reader(locale));
		}
		return text;
	}

	/**
	 * The message, or the default as it stands.
	 */
	@Override
	public @Nullable String getMessage(String code, Object @Nullable [] args, @Nullable String defaultMessage,
			@Nullable Locale locale) {
		String text = find(code, args, reader(locale));
		return (text != null) ? text : defaultMessage;
	}

	/**
	 * The message of the first of its codes that there is, else its default as it stands.
	 */
	@Override
	public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale)
			throws NoSuchMessageException {
		String[] codes = resolvable.getCodes();
		if (codes != null) {
			for (String code : codes) {
				String text = find(code, resolvable.getArguments(), reader(locale));
				if (text != null) {
					return text;
				}
			}
		}
		if (resolvable.getDefaultMessage() != null) {
			return resolvable.getDefaultMessage();
		}
		throw new NoSuchMessageException((codes != null && codes.length > 0) ? codes[codes.length - 1] : "",
				reader(locale));
	}

	private @Nullable String find(String code, @Nullable Object @Nullable [] arguments, Locale locale) {
		Message message = this.byLanguage.getOrDefault(tag(locale), this.english).get(code);
		return (message != null) ? message.in(resolved(arguments, locale)) : null;
	}

	private @Nullable Object @Nullable [] resolved(@Nullable Object @Nullable [] arguments, Locale locale) {
		if (arguments == null) {
			return null;
		}
		@Nullable Object[] resolved = arguments.clone();
		for (int i = 0; i < resolved.length; i++) {
			if (resolved[i] instanceof MessageSourceResolvable nested) {
				resolved[i] = getMessage(nested, locale);
			}
		}
		return resolved;
	}

	private static Locale reader(@Nullable Locale locale) {
		return (locale != null) ? locale : Locale.ENGLISH;
	}

}
