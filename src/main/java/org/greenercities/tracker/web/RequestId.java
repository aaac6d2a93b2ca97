package org.greenercities.tracker.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id of the request being answered, the same in log, error page, response header and
 * history.
 */
public final class RequestId {

	static final String HEADER = "X-Request-Id";

	static final String MDC_KEY = "request";

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{8,64}");

	private static final SecureRandom RANDOM = new SecureRandom();

	private RequestId() {
	}

	/**
	 * The id of the request of this thread, {@code none} outside one (at the start, in a
	 * job).
	 */
	public static String current() {
		String id = MDC.get(MDC_KEY);
		return (id != null) ? id : "none";
	}

	/** The id a proxy gave, if it is a short plain word, else a new one. */
	static String accept(@Nullable String given) {
		return (given != null && PLAIN.matcher(given).matches()) ? given : fresh();
	}

	private static String fresh() {
		byte[] bytes = new byte[8];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
