package dev.ironstride.plan.placement;

/**
 * A strength session on the wall clock.
 *
 * @param start minute on the wall
 * @param end minute on the wall
 */
public record LiftAt(long start, long end, Letter letter) {

    /** A planned session of its class's default length. */
    public static LiftAt planned(long start, Letter letter) {
        return new LiftAt(start, start + letter.minutes(), letter);
    }

    /** Day since 1970-01-01 on which it starts. */
    public long day() {
        return WallClock.dayOf(start);
    }

    /** The same session some minutes later or earlier. */
    public LiftAt shifted(long minutes) {
        return new LiftAt(start + minutes, end + minutes, letter);
    }
}
