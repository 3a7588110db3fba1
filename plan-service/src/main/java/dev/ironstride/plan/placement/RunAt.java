package dev.ironstride.plan.placement;

/**
 * A run on the wall clock.
 *
 * @param start minute on the wall
 * @param end minute on the wall, not before start
 * @param longRun whether it is long as well as its class says
 * @param downhill downhill flag of domain.md 6.6
 */
public record RunAt(long start, long end, RunKind kind, boolean longRun, boolean downhill) {

    /** A planned run: never flagged downhill, long only by its class. */
    public static RunAt planned(long start, long minutes, RunKind kind) {
        return new RunAt(start, start + minutes, kind, kind == RunKind.LONG, false);
    }

    /** Day since 1970-01-01 on which it starts. */
    public long day() {
        return WallClock.dayOf(start);
    }

    /** Whether it counts among hard, long and race runs in H1, H4, H6, H7, P1, P2 and P9. */
    public boolean strenuous(boolean longCountsAsHard) {
        return switch (kind) {
            case HARD, RACE -> true;
            case LONG -> longCountsAsHard;
            case RECOVERY, EASY, MODERATE -> longRun && longCountsAsHard;
        };
    }

    /** Whether P10 wants a rest day beside it. */
    public boolean longOrRace() {
        return longRun || kind == RunKind.LONG || kind == RunKind.RACE;
    }

    /** The same run some minutes later or earlier. */
    public RunAt shifted(long minutes) {
        return new RunAt(start + minutes, end + minutes, kind, longRun, downhill);
    }
}
