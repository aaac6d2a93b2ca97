package org.greenercities.tracker.activity;

import jakarta.persistence.EnumeratedValue;
import org.greenercities.tracker.reference.Coded;

/** What sort of thing an activity is. */
public enum Kind implements Coded {

	PROJECT, PROGRAMME, CAMPAIGN, EVENT, PUBLICATION, TOOL, TRAINING, ASSESSMENT, PARTNERSHIP, POLICY_SUPPORT, NETWORK;

	@EnumeratedValue
	private final String stored = code();

}
