package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * Where one session stands during a replay.
 *
 * @param week index of its week in the plan
 * @param at where it is now
 * @param actual when it was really done, or null
 * @param moves how often it was moved (domain.md 7, anti-thrash)
 * @param kept the runner undid a change of it, so it stays unless a HARD rule newly breaks
 * @param cut what a break took off it
 */
record Standing(
        PlannedSession base,
        int week,
        Arrangement at,
        @Nullable LiftAt actual,
        int moves,
        boolean kept,
        Cut cut) {

    static Standing of(PlannedSession base, int week) {
        var at = new Arrangement(base.start(), base.half(), base.letter(), SessionStatus.PLANNED);
        return new Standing(base, week, at, null, 0, false, Cut.NONE);
    }

    /** Its place on the wall clock: as done, else as planned. */
    LiftAt lift() {
        return actual != null ? actual : LiftAt.planned(WallClock.minuteOf(at.start()), at.letter());
    }

    long day() {
        return lift().day();
    }

    /** Whether it counts among the week's sessions: done, or still to come. */
    boolean counts() {
        return at.status() == SessionStatus.PLANNED || at.status() == SessionStatus.DONE;
    }

    /** Whether it can still be changed at a time: planned, and its day is not over. */
    boolean openAt(long minute) {
        return at.status() == SessionStatus.PLANNED && day() >= WallClock.dayOf(minute);
    }

    Standing arranged(Arrangement next) {
        int moved = next.start().equals(at.start()) ? moves : moves + 1;
        return new Standing(base, week, next, actual, moved, kept, cut);
    }

    Standing inStatus(SessionStatus status) {
        return arranged(new Arrangement(at.start(), at.half(), at.letter(), status));
    }

    Standing done(LiftAt reallyDone) {
        return new Standing(base, week, inStatus(SessionStatus.DONE).at(), reallyDone, moves, kept, cut);
    }

    Standing keeping(boolean keep) {
        return new Standing(base, week, at, actual, moves, keep, cut);
    }

    Standing cutBy(Cut nextCut) {
        return new Standing(base, week, at, actual, moves, kept, nextCut);
    }
}
