package org.greenercities.tracker.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page and the addresses next to it: the same with one parameter
 * replaced, added or removed. No other parameter is ever lost, only empty ones; whatever
 * changes but the page itself leads to the first page. Immutable; its text is encoded for
 * a link.
 */
public final class Address {

	private static final String PAGE = "page";

	private static final String SORT = "sort";

	private final String context;

	private final String path;

	private final Map<String, List<String>> query;

	private Address(String context, String path, Map<String, List<String>> query) {
		this.context = context;
		this.path = path;
		this.query = query;
	}

	/**
	 * The address asked for; on an error page, the one that failed.
	 */
	public static Address of(HttpServletRequest request) {
		String failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String query = (failed != null) ? (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING)
				: request.getQueryString();
		String context = request.getContextPath();
		String path = (failed != null) ? failed : request.getRequestURI();
		return new Address(context, path.startsWith(context) ? path.substring(context.length()) : path, parse(query));
	}

	/**
	 * An address of this application.
	 * @param path begins with a slash, encoded
	 */
	public static Address of(String path) {
		return new Address("", path, Map.of());
	}

	/** With the parameter's values replaced by one, on the first page. */
	public Address with(String name, Object value) {
		return changed(name, List.of(value.toString()));
	}

	/** With one more value of the parameter, unless it has it, on the first page. */
	public Address plus(String name, Object value) {
		return changed(name, Stream.concat(all(name).stream(), Stream.of(value.toString())).distinct().toList());
	}

	/** Without the parameter, on the first page. */
	public Address without(String name) {
		return changed(name, List.of());
	}

	/** Without one value of the parameter, on the first page. */
	public Address without(String name, Object value) {
		return changed(name, all(name).stream().filter((one) -> !one.equals(value.toString())).toList());
	}

	/**
	 * With this parameter alone, if it is there at all: what a link elsewhere takes
	 * along.
	 */
	public Address only(String name) {
		return new Address(this.context, this.path, this.query.containsKey(name) ? Map.of(name, all(name)) : Map.of());
	}

	/** Without any parameter. */
	public Address bare() {
		return new Address(this.context, this.path, Map.of());
	}

	/** The same list, another page of it. */
	public Address page(long page) {
		return changed(PAGE, (page == 1) ? List.of() : List.of(Long.toString(page)));
	}

	/**
	 * Another page of a second list at this address.
	 * @param list the parameter that says which page of it
	 */
	public Address page(String list, long page) {
		return (page == 1) ? without(list) : with(list, page);
	}

	/**
	 * The same query under another path, for example the list as a file, without the
	 * page.
	 * @param path begins with a slash, encoded
	 */
	public Address at(String path) {
		return new Address(this.context, path, without(PAGE).query);
	}

	/**
	 * The same list in the order of a column; the other way round if that is its order
	 * already.
	 * @param word the column's word, for example {@code start}
	 * @param sorted the order in force, for example {@code -start}
	 */
	public Address sort(String word, String sorted) {
		return with(SORT, word.equals(sorted) ? "-" + word : word);
	}

	/**
	 * The value of {@code aria-sort} at a column's head, null where the list is in
	 * another order.
	 */
	public @Nullable String ariaSort(@Nullable String word, @Nullable String sorted) {
		if (word == null || sorted == null) {
			return null;
		}
		return word.equals(sorted) ? "ascending" : sorted.equals("-" + word) ? "descending" : null;
	}

	/** The first value of a parameter, if it has one. */
	public @Nullable String first(String name) {
		List<String> values = all(name);
		return values.isEmpty() ? null : values.get(0);
	}

	/** All values of a parameter, none if it is not there. */
	public List<String> all(String name) {
		return this.query.getOrDefault(name, List.of());
	}

	/** Whether a parameter has a value. */
	public boolean has(String name, Object value) {
		return all(name).contains(value.toString());
	}

	/**
	 * What a form that asks by GET carries along in hidden fields: everything but the
	 * page and what the form asks itself.
	 */
	public List<Parameter> others(Set<String> asked) {
		return this.query.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals(PAGE) && !asked.contains(entry.getKey()))
			.flatMap((entry) -> entry.getValue().stream().map((value) -> new Parameter(entry.getKey(), value)))
			.toList();
	}

	/** The path, without the application's own context. */
	public String path() {
		return this.path;
	}

	/** The whole address, encoded. */
	@Override
	public String toString() {
		String query = others(Set.of()).stream().map(Parameter::encoded).collect(Collectors.joining("&"));
		String page = first(PAGE);
		if (page != null) {
			query += (query.isEmpty() ? "" : "&") + new Parameter(PAGE, page).encoded();
		}
		return this.context + this.path + (query.isEmpty() ? "" : "?" + query);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Address address && toString().equals(address.toString());
	}

	@Override
	public int hashCode() {
		return toString().hashCode();
	}

	private Address changed(String name, List<String> values) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.query);
		changed.remove(PAGE);
		if (values.isEmpty()) {
			changed.remove(name);
		}
		else {
			changed.put(name, values);
		}
		return new Address(this.context, this.path, changed);
	}

	private static Map<String, List<String>> parse(@Nullable String query) {
		Map<String, List<String>> parsed = new LinkedHashMap<>();
		for (String pair : (query != null) ? query.split("&") : new String[0]) {
			int equals = pair.indexOf('=');
			// the token of a form belongs in no link
			if (equals > 0 && equals < pair.length() - 1 && !pair.startsWith("_csrf=")) {
				parsed.computeIfAbsent(decode(pair.substring(0, equals)), (name) -> new ArrayList<>())
					.add(decode(pair.substring(equals + 1)));
			}
		}
		return parsed;
	}

	private static String decode(String encoded) {
		try {
			return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException malformed) {
			return encoded;
		}
	}

	/** One name with one value. */
	public record Parameter(String name, String value) {

		private String encoded() {
			return URLEncoder.encode(this.name, StandardCharsets.UTF_8) + "="
					+ URLEncoder.encode(this.value, StandardCharsets.UTF_8);
		}

	}

}
