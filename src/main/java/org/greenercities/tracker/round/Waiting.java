package org.greenercities.tracker.round;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An activity that waits for a word of who keeps it: silent in the biennium, or asked in
 * its round and without an answer.
 *
 * @param title in {@code language}
 * @param asked whether a round asks it, so that "no change" is an answer
 * @param due the day by which the round wants an answer, if there is one
 */
public record Waiting(String code, String title, String language, boolean asked, @Nullable LocalDate due) {
}
