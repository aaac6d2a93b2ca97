package org.greenercities.tracker.language;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.DelegatingMessageSource;

/**
 * The messages as templates see them: Thymeleaf prints {@code ??key??} for one that is
 * missing; here the page fails instead.
 */
class TemplateMessages extends DelegatingMessageSource {

	TemplateMessages(MessageSource messages) {
		setParentMessageSource(messages);
	}

	@Override
	public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
		try {
			return super.getMessage(code, args, locale);
		}
		catch (NoSuchMessageException ex) {
			throw new MissingMessage(code, (locale != null) ? locale : Locale.ROOT);
		}
	}

}
