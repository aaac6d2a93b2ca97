package org.greenercities.tracker.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.OwnWork;
import org.greenercities.tracker.activity.RelatedActivities;
import org.greenercities.tracker.listing.DueMilestone;
import org.greenercities.tracker.round.Waiting;
import org.greenercities.tracker.web.First;
import org.jspecify.annotations.Nullable;

/**
 * What lies on somebody's desk.
 *
 * @param biennium the one that is being reported on, if there is one
 * @param toUpdate of what they keep, what is silent in that biennium
 * @param unfinished drafts and returned ones, those first
 * @param changed what others have changed lately in what they keep
 * @param toAccept what waits for their agency, for its coordinators
 * @param due milestones of what they keep
 */
record Desk(@Nullable String biennium, First<Waiting> toUpdate, First<OwnWork.Unfinished> unfinished,
		List<OwnWork.Changed> changed, First<RelatedActivities.Titled> toAccept, List<DueMilestone> due) {

	/** Whether nothing waits for them. */
	public boolean clear() {
		return this.toUpdate.total() + this.unfinished.total() + this.toAccept.total() == 0;
	}

	/** The day by which the round wants answers, if one asks. */
	public @Nullable LocalDate roundDue() {
		return this.toUpdate.rows()
			.stream()
			.flatMap((waiting) -> Stream.ofNullable(waiting.due()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

}
