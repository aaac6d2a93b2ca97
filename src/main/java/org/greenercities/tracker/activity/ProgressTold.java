package org.greenercities.tracker.activity;

import org.greenercities.tracker.account.Person;

/**
 * That somebody told how an activity goes, published in the transaction that keeps it.
 *
 * @param activity the activity's code
 * @param update what was told; it knows the bienniums it belongs to
 */
public record ProgressTold(String activity, ProgressUpdate.Value update, Person by) {
}
