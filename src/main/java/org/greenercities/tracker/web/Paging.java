package org.greenercities.tracker.web;

/**
 * Which part of a list a page shows.
 *
 * @param page from 1
 * @param size rows a page
 * @param total rows of the whole list
 */
public record Paging(int page, int size, long total) {

	private static final String PAGE = "page";

	/** Pages of the whole list; an empty list has one. */
	public long pages() {
		return Math.max(1, (this.total + this.size - 1) / this.size);
	}

	/** The place of the first row shown, from 1; 0 if there is none. */
	public long first() {
		return Math.min(this.total, (this.page - 1L) * this.size + 1);
	}

	/** The place of the last row shown. */
	public long last() {
		return Math.min(this.total, (long) this.page * this.size);
	}

	/**
	 * This paging, if its page exists.
	 * @throws NotFound past the end, with the last page to go to
	 */
	public Paging checked() {
		return checked(PAGE);
	}

	/**
	 * This paging of a second list at an address, if its page exists.
	 * @param list the parameter that says which page
	 * @throws BadParameter before the beginning
	 * @throws NotFound past the end, with the last page to go to
	 */
	public Paging checked(String list) {
		if (this.page < 1) {
			throw new BadParameter(list, Integer.toString(this.page), "form.page");
		}
		if (this.page > pages()) {
			throw NotFound.page(list, this.page, pages());
		}
		return this;
	}

	/** How many rows come before those of the page. */
	public long before() {
		return (this.page - 1L) * this.size;
	}

}
