package org.greenercities.tracker.activity;

import java.util.List;

import org.greenercities.tracker.web.Paging;

/**
 * What waits to be accepted, a page of it.
 */
public record WaitingPage(Paging paging, List<Waiting> rows) {
}
