package dev.ironstride.plan.placement;

import static dev.ironstride.plan.placement.WallClock.HOUR;

/**
 * Class of a placed session and its gaps (domain.md 3.2), in the ladder's order: heavy, moderate, light; below them mobility.
 *
 * <p>H is the session as prescribed when that classifies as heavy; M the same session held to RPE 7 and 79 %1RM; L its
 * upper-body and core part.
 */
public enum Letter {
    H(60, 6 * HOUR, 22 * HOUR, 12 * HOUR),
    M(45, 3 * HOUR, 12 * HOUR, 12 * HOUR),
    L(30, 0, 0, 0),
    /** Stretching or a light walk: what a session is turned into; never placed by the ladder, and no training (H2). */
    MOB(20, 0, 0, 0);

    private final long minutes;
    private final long gapToEasyRun;
    private final long gapBeforeStrenuous;
    private final long gapAfterStrenuous;

    Letter(long minutes, long gapToEasyRun, long gapBeforeStrenuous, long gapAfterStrenuous) {
        this.minutes = minutes;
        this.gapToEasyRun = gapToEasyRun;
        this.gapBeforeStrenuous = gapBeforeStrenuous;
        this.gapAfterStrenuous = gapAfterStrenuous;
    }

    /** Default length of a session of this class, minutes. */
    public long minutes() {
        return minutes;
    }

    /** Whether the session loads the legs. */
    public boolean loadsLegs() {
        return this == H || this == M;
    }

    /** H4: least gap to an easier run of the same day, minutes. */
    public long gapToEasyRun() {
        return gapToEasyRun;
    }

    /** H6: least gap from its end to the next hard, long or race run, minutes. */
    public long gapBeforeStrenuous() {
        return gapBeforeStrenuous;
    }

    /** H7: least gap from the end of a hard, long or race run to its start, minutes. */
    public long gapAfterStrenuous() {
        return gapAfterStrenuous;
    }
}
