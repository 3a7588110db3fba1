package dev.ironstride.plan.progression;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.prescription.Progression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sessions of a lift in a row that missed the low end or were far too hard (domain.md 5.4). */
final class Failures {

    private Failures() {}

    /** How many failed in a row right before the last one. */
    static int beforeLast(List<Exposure> sessions, int lo) {
        int failed = 0;
        for (int i = sessions.size() - 2; i >= 0 && failed(sessions.get(i), lo); i--) {
            failed++;
        }
        return failed;
    }

    static boolean failed(Exposure session, int lo) {
        return session.sets().stream().anyMatch(LiftedSet::missed)
                || Progression.failed(of(session), lo, target(session));
    }

    /** The session as {@link Progression} judges it; without an RPE it counts as done at the effort asked for. */
    static Progression.Exposure of(Exposure session) {
        var reps = new ArrayList<Integer>();
        session.sets().forEach(set -> reps.add(Objects.requireNonNullElse(set.reps(), 0)));
        return new Progression.Exposure(reps, session.meanRpe().orElse(target(session)));
    }

    static double target(Exposure session) {
        Item asked = session.asked();
        return asked == null ? USUAL_RPE : asked.rpe();
    }

    /** Effort of accessories (domain.md 4.2), for sets that nothing was asked of. */
    private static final double USUAL_RPE = 7;
}
