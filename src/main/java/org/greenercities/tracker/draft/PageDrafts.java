package org.greenercities.tracker.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the forms of a page and has not saved: the model's
 * {@code drafts}.
 *
 * @param owner the code of the account the page is shown to
 * @param address the path of the page
 * @param typed what was typed, by form, the latest first
 * @param brought the form that shows what was typed, null if none does
 */
public record PageDrafts(String owner, String address, Supplier<List<Draft>> typed, @Nullable String brought) {

	public List<Draft> all() {
		return this.typed.get();
	}

	/** What was typed into the form that shows it again. */
	public Optional<Draft> broughtBack() {
		return (this.brought != null) ? all().stream().filter(this::isBrought).findFirst() : Optional.empty();
	}

	public boolean isBrought(Draft draft) {
		return draft.part().equals(this.brought);
	}

	/** What was typed into one form, where it is shown again; null if it is not. */
	public @Nullable Draft broughtBack(String part) {
		return broughtBack().filter((draft) -> draft.part().equals(part)).orElse(null);
	}

	/** What was typed into one form; null if it is saved. */
	public @Nullable Draft of(String part) {
		return all().stream().filter((draft) -> draft.part().equals(part)).findFirst().orElse(null);
	}

	/**
	 * What a hidden field of a form says: as it was when it was typed, where the form
	 * shows that, else as it is.
	 */
	public String hidden(String part, String field, Object now) {
		Draft draft = broughtBack(part);
		String typed = (draft != null) ? draft.value(field) : null;
		return (typed != null) ? typed : now.toString();
	}

}
