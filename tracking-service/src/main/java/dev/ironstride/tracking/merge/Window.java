package dev.ironstride.tracking.merge;

import java.time.Duration;
import java.time.Instant;

/**
 * From when until when something was recorded.
 *
 * @param until after {@code from}
 */
public record Window(Instant from, Instant until) {

    /** Percent of the shorter record that both must cover to be of one run (docs/adr/0029). */
    public static final int SHARED_PERCENT = 50;

    private static final int WITHIN_PERCENT = 80;

    /** Checks that it is one. */
    public Window {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /** A window of some seconds, at least one. */
    public static Window of(Instant from, int seconds) {
        return new Window(from, from.plusSeconds(seconds));
    }

    /** How long, milliseconds. */
    public long millis() {
        return Duration.between(from, until).toMillis();
    }

    /** How much of it is in both, milliseconds. */
    public long sharedMillis(Window other) {
        Instant begin = from.isAfter(other.from) ? from : other.from;
        Instant end = until.isBefore(other.until) ? until : other.until;
        return Math.max(0, Duration.between(begin, end).toMillis());
    }

    /** Whether any moment is in both. */
    public boolean overlaps(Window other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** Whether both share at least half of the shorter one. */
    public boolean coincides(Window other) {
        return 100 * sharedMillis(other) >= SHARED_PERCENT * Math.min(millis(), other.millis());
    }

    /** Whether at least four fifths of it are in the other. */
    public boolean within(Window other) {
        return 100 * sharedMillis(other) >= WITHIN_PERCENT * millis();
    }

    /** The shortest window that holds both. */
    public Window hull(Window other) {
        return new Window(
                from.isBefore(other.from) ? from : other.from, until.isAfter(other.until) ? until : other.until);
    }
}
