package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * Where one session stands during a replay.
 *
 * @param week index of its week in the plan
 * @param at where it is placed now, with the class it is placed with
 * @param actual when it was really done, or null
 * @param moves how often a rule moved it (domain.md 7, anti-thrash)
 * @param kept the runner undid a change of it, so it stays unless a HARD rule newly breaks
 * @param letter the class it has now: as placed, or softer while a reduction holds
 * @param begins minute on the wall at which it was really begun; from then on it is locked (domain.md 7, anti-thrash)
 */
record Standing(
        PlannedSession base,
        int week,
        Arrangement at,
        @Nullable LiftAt actual,
        int moves,
        boolean kept,
        Letter letter,
        long begins) {

    static Standing of(PlannedSession base, int week, long begins) {
        var at = new Arrangement(base.start(), base.half(), base.letter(), SessionStatus.PLANNED);
        return new Standing(base, week, at, null, 0, false, base.letter(), begins);
    }

    /** Its place on the wall clock: as done, else as planned. */
    LiftAt lift() {
        return actual != null ? actual : LiftAt.planned(start(), letter);
    }

    /** Minute on the wall at which it is planned to start. */
    long start() {
        return WallClock.minuteOf(at.start());
    }

    long day() {
        return lift().day();
    }

    /** Where it is, with the class it has now. */
    Arrangement now() {
        return letter == at.letter() ? at : new Arrangement(at.start(), at.half(), letter, at.status());
    }

    /** Whether it counts among the week's sessions: done, or still to come. Mobility is no training. */
    boolean counts() {
        return actual != null ? actual.letter() != Letter.MOB : planned() && letter != Letter.MOB;
    }

    boolean planned() {
        return at.status() == SessionStatus.PLANNED;
    }

    /** Whether it can still be changed at a time: planned, not begun, and its day is not over. */
    boolean openAt(long minute) {
        return planned() && day() >= WallClock.dayOf(minute) && minute < begins;
    }

    /** Put somewhere by a rule. */
    Standing arranged(Arrangement next) {
        int moved = next.start().equals(at.start()) ? moves : moves + 1;
        return new Standing(base, week, next, actual, moved, kept, next.letter(), begins);
    }

    /** Put somewhere by hand: that is no move of ours. */
    Standing placedByHand(Arrangement next) {
        return new Standing(base, week, next, actual, moves, kept, next.letter(), begins);
    }

    Standing inStatus(SessionStatus status) {
        var next = new Arrangement(at.start(), at.half(), at.letter(), status);
        return new Standing(base, week, next, actual, moves, kept, letter, begins);
    }

    Standing done(LiftAt reallyDone) {
        return new Standing(base, week, inStatus(SessionStatus.DONE).at(), reallyDone, moves, kept, letter, begins);
    }

    Standing keeping(boolean keep) {
        return new Standing(base, week, at, actual, moves, keep, letter, begins);
    }

    Standing eased(Letter softer) {
        return softer == letter ? this : new Standing(base, week, at, actual, moves, kept, softer, begins);
    }
}
