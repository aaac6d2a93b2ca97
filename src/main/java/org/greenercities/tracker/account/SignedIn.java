package org.greenercities.tracker.account;

import java.io.Serializable;
import java.time.Instant;

/**
 * All a session knows of its owner: everything else is looked up at every request, so
 * that a role taken away is gone at once and a new version of the tracker can read the
 * sessions of the old one.
 *
 * @param code the account's code
 * @param at when the person signed in
 * @param passwordVersion which password they signed in with: once there is another, the
 * session is over
 */
record SignedIn(String code, Instant at, int passwordVersion) implements Serializable {

	private static final long serialVersionUID = 1L;

}
