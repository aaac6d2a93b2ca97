package org.greenercities.tracker.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What somebody typed into a form that can be brought back: its hidden fields
 * {@code draft_form}, {@code draft_part} and {@code draft_of} say where it stands, which
 * one of the forms there it is, and whose it is; {@code draft_typed} is for the script.
 *
 * @param owner the code of the account that the form was shown to
 * @param address the path of the page it stands on
 * @param part which form of that page
 * @param fields what was sent, by the names of the fields
 * @param at when
 * @param typed when it was typed by the clock of the browser, which tells the order of
 * what one browser sends, in milliseconds; 0 where there is no script
 */
public record TypedForm(String owner, String address, String part, Map<String, List<String>> fields, Instant at,
		long typed) implements Serializable {

	/** In characters: what is longer is not kept anywhere. */
	public static final int LONGEST = 200_000;

	private static final long serialVersionUID = 1L;

	/** What the fields of this record are called in the form. */
	private static final String OWN = "draft_";

	private static final String UNSAVED = TypedForm.class.getName() + ".unsaved";

	private static final Pattern ADDRESS = Pattern.compile("(/[A-Za-z0-9-]{1,60}){1,6}");

	private static final Pattern MILLISECONDS = Pattern.compile("\\d{1,15}");

	private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	/**
	 * The form that a request carries; none if it carries none that can be brought back.
	 */
	public static Optional<TypedForm> of(HttpServletRequest request, Instant now) {
		String type = Objects.toString(request.getContentType(), "");
		if (!request.getMethod().equals("POST") || type.startsWith("multipart/")) {
			return Optional.empty();
		}
		String owner = Objects.toString(request.getParameter("draft_of"), "");
		String address = Objects.toString(request.getParameter("draft_form"), "");
		String part = Objects.toString(request.getParameter("draft_part"), "");
		return (owner.isEmpty() || !ADDRESS.matcher(address).matches() || !PART.matcher(part).matches())
				? Optional.empty()
				: Optional.of(new TypedForm(owner, address, part, fields(request), now, typed(request)));
	}

	private static long typed(HttpServletRequest request) {
		String typed = Objects.toString(request.getParameter("draft_typed"), "");
		return MILLISECONDS.matcher(typed).matches() ? Long.parseLong(typed) : 0;
	}

	/**
	 * Says that a form leads on though what was typed in it is not saved by that, so that
	 * it is kept.
	 */
	public static void unsaved(HttpServletRequest request) {
		request.setAttribute(UNSAVED, true);
	}

	/** Whether what a request carries was left unsaved. */
	public static boolean isUnsaved(HttpServletRequest request) {
		return request.getAttribute(UNSAVED) != null;
	}

	private static Map<String, List<String>> fields(HttpServletRequest request) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> {
			if (!name.startsWith(OWN) && !name.startsWith("_") && !name.contains("password")) {
				// no database keeps a character of number nought
				fields.put(name, Stream.of(values).map((value) -> value.replace("\0", "")).toList());
			}
		});
		return fields;
	}

	/** The page with what was typed in its form again. */
	public String page() {
		return page(this.address, this.part);
	}

	/** The page with what was typed in one of its forms again. */
	public static String page(String address, String part) {
		return address + "?draft=" + part + "#draft-" + part;
	}

	/** How many characters were typed, the names of the fields included. */
	public int length() {
		return this.fields.entrySet()
			.stream()
			.mapToInt((field) -> field.getValue()
				.stream()
				.mapToInt((value) -> field.getKey().length() + value.length())
				.sum())
			.sum();
	}

}
