package org.greenercities.tracker.account;

import java.util.Set;

/** A record that is yet to be made. */
record NewRecord(Set<String> owners) implements Owned {

	@Override
	public Set<String> participants() {
		return Set.of();
	}

	@Override
	public boolean submitted() {
		return false;
	}

	@Override
	public boolean open() {
		return false;
	}

}
