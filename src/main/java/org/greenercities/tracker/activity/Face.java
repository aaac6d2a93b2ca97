package org.greenercities.tracker.activity;

import org.greenercities.tracker.reference.Coded;

/** Which version of an activity a reader sees: the accepted one, or the latest. */
enum Face implements Coded {

	PUBLIC, WORKING

}
