package org.greenercities.tracker.web;

import java.util.List;

/** A page of a list. */
public record Paged<T>(Paging paging, List<T> rows) {
}
