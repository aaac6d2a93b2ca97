package org.greenercities.tracker.form;

import org.greenercities.tracker.language.Localized;

/**
 * The page of the form of a file to be uploaded.
 *
 * @param list where the record stands that the file is added to: {@code activities}
 * @param code of that record
 * @param title of that record
 * @param kinds whether it is asked what the document is
 */
public record UploadPage(String list, String code, Localized title, boolean kinds) {

	/** The page of the record. */
	public String address() {
		return "/" + this.list + "/" + this.code;
	}

}
