package org.greenercities.tracker.logging;

import java.util.Objects;

import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.web.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * The next step of an activity, as chosen.
 *
 * @param workflow what it is to be
 * @param visibility who may read it once it is accepted; null where that was not asked
 */
record WorkflowForm(String workflow, @Nullable String visibility, @Nullable String reason) {

	private static final int LONGEST_REASON = 2000;

	WorkflowForm(@Nullable String workflow, @Nullable String visibility, @Nullable String reason) {
		this.workflow = Objects.toString(workflow, "");
		this.visibility = visibility;
		this.reason = reason;
	}

	/** Who may read it once it is accepted; null where that was not asked. */
	public @Nullable Visibility opened() {
		String code = this.visibility;
		return (code == null) ? null : Coded.find(Visibility.class, code)
			.orElseThrow(() -> new BadParameter("visibility", code, Coded.codes(Visibility.class)));
	}

	/** Why it is given back; null if that is not said, which is then said. */
	@Nullable String reason(Reading reading) {
		return reading.required("reason", this.reason, LONGEST_REASON);
	}

}
