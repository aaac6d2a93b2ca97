package org.greenercities.tracker.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.form.Choices;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.Option;

import org.springframework.context.MessageSource;

/** What the forms of proposals offer to choose from. */
final class ProposalChoices extends Choices {

	private final MessageSource messages;

	private final Locale locale;

	ProposalChoices(Codelists codelists, MessageSource messages, Locale locale) {
		super(codelists, messages, locale);
		this.messages = messages;
		this.locale = locale;
	}

	public List<Option> states() {
		return coded(Proposal.State.class, "proposal.state.");
	}

	/** Some of the states. */
	public List<Option> states(List<Proposal.State> some) {
		List<String> codes = some.stream().map(Proposal.State::code).toList();
		return states().stream().filter((state) -> codes.contains(state.value())).toList();
	}

	public List<Option> visibilities() {
		return coded(Visibility.class, "visibility.");
	}

	/** A message. */
	String words(String key) {
		return words(key, Map.of());
	}

	/** A message with what it is about. */
	String words(String key, Map<String, String> arguments) {
		return this.messages.getMessage(key, new Object[] { arguments }, this.locale);
	}

}
