package org.greenercities.tracker.account;

/**
 * Somebody who works on activities of an agency, as colleagues know them.
 *
 * @param code the account's code
 * @param name the name to show
 * @param active whether they may be given activities: who has left may not, nor who has
 * another role by now
 */
public record Colleague(String code, String name, boolean active) {
}
