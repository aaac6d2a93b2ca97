package org.greenercities.tracker.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.language.Languages;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;

/** Makes the frame of each page. */
class Frames {

	private final Languages languages;

	private final ObjectProvider<FrameBienniums> bienniums;

	private final ObjectProvider<FramePerson> person;

	Frames(Languages languages, ObjectProvider<FrameBienniums> bienniums, ObjectProvider<FramePerson> person) {
		this.languages = languages;
		this.bienniums = bienniums;
		this.person = person;
	}

	/** The language of a page for nobody in particular. */
	Locale fallback() {
		return this.languages.fallback();
	}

	/**
	 * The frame of a page.
	 * @param biennium that the page speaks of though no parameter names it, if it does
	 */
	Frame of(HttpServletRequest request, Locale locale, @Nullable String biennium) {
		return new Frame(Address.of(request), locale, this.languages, this.bienniums.getIfAvailable(),
				this.person.getIfAvailable(), biennium);
	}

	/** A frame that stands whatever has failed. */
	Frame ofError(HttpServletRequest request, Locale locale, boolean ours) {
		Frame frame = of(request, locale, null);
		try {
			return ours ? frame.bare() : frame.asked();
		}
		catch (BadParameter bad) {
			return frame.withoutParameters();
		}
		catch (RuntimeException unreachable) {
			return frame.bare();
		}
	}

}
