package org.greenercities.tracker.web;

import org.jspecify.annotations.Nullable;

/**
 * Nothing stands at this address: a page with status 404, a search box and, past the end
 * of a list, its last page.
 */
public class NotFound extends RuntimeException {

	private final String key;

	private final String what;

	private final @Nullable Long lastPage;

	private final String list;

	/**
	 * Says what is missing.
	 * @param key message that says what there is not, for example
	 * {@code activity.not-found}; may use {@code {what}}
	 * @param what what was looked for, for example {@code GCP-999}
	 */
	public NotFound(String key, String what) {
		this(key, what, null, "");
	}

	private NotFound(String key, String what, @Nullable Long lastPage, String list) {
		super(key + ": " + what);
		this.key = key;
		this.what = what;
		this.lastPage = lastPage;
		this.list = list;
	}

	static NotFound page(String list, int page, long lastPage) {
		return new NotFound("error.page", Integer.toString(page), lastPage, list);
	}

	/** The message that says what there is not. */
	public String key() {
		return this.key;
	}

	/** What was looked for. */
	public String what() {
		return this.what;
	}

	/** The last page of the list, if it was a page past its end. */
	public @Nullable Long lastPage() {
		return this.lastPage;
	}

	/** The parameter that says which page of that list. */
	public String list() {
		return this.list;
	}

}
