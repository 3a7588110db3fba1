package dev.ironstride.exercise.catalogue;

/**
 * How long one hold of an isometric exercise lasts, seconds.
 *
 * @param from shortest, at least 1
 * @param to longest, at least {@code from}
 */
public record HoldSeconds(int from, int to) {

    /** Refuses an empty or backward range. */
    public HoldSeconds {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("a hold needs 1 <= from <= to, not " + from + " to " + to);
        }
    }
}
