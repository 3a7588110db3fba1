package dev.ironstride.plan.placement;

/**
 * A strength session on the wall clock.
 *
 * @param start minute on the wall
 * @param end minute on the wall
 * @param brokenOff whether it was begun and not done: what comes after it keeps its distance (H3), but it is no way back from a
 *     race (H8)
 */
public record LiftAt(long start, long end, Letter letter, boolean brokenOff) {

    /** One that is done, or to be done. */
    public LiftAt(long start, long end, Letter letter) {
        this(start, end, letter, false);
    }

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
        return new LiftAt(start + minutes, end + minutes, letter, brokenOff);
    }
}
