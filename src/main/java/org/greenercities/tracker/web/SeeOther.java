package org.greenercities.tracker.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where a form that was sent leads: a page of its own, which can be loaded again. */
public final class SeeOther {

	private SeeOther() {
	}

	/**
	 * Leads on with status 303.
	 * @param address of this tracker, for example {@code /activities/GCP-117}
	 */
	public static View to(String address) {
		RedirectView view = new RedirectView(address, true);
		view.setStatusCode(HttpStatus.SEE_OTHER);
		view.setExposeModelAttributes(false);
		return view;
	}

}
