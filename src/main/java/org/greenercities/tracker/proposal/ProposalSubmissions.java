package org.greenercities.tracker.proposal;

import java.time.Clock;

import org.greenercities.tracker.activity.LoggedOnce;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forms that were sent to log a proposal. */
@Component
class ProposalSubmissions extends LoggedOnce {

	ProposalSubmissions(JdbcClient jdbc, Clock clock) {
		super(jdbc, clock, "proposal", "proposal_submission", "PR-");
	}

}
