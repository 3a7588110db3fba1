package dev.ironstride.plan.whatif;

import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanView;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.Fact;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Supposed strength sessions as facts. */
final class SupposedSessions {
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    /** A session of the runner's own of which nobody says how long it takes: a moderate one (domain.md 3.2). */
    private static final int OWN_MINUTES = 45;

    private SupposedSessions() {}

    /**
     * A supposed session.
     *
     * @param field how the request names it
     */
    static Fact.StrengthDone fact(String id, WhatIfAsk.Session session, PlanRow plan, String field) {
        @Nullable AdjustedSession planned = planned(session, plan, field);
        LocalDateTime from = start(session, planned, field);
        Integer told = session.minutes();
        int minutes = told != null ? told : planned == null ? OWN_MINUTES : minutes(planned, plan);
        return done(id, planned, from, minutes, session);
    }

    private static LocalDateTime start(WhatIfAsk.Session session, @Nullable AdjustedSession planned, String field) {
        LocalDate date = session.date();
        LocalTime start = session.start();
        if (planned != null) {
            LocalDateTime there = planned.now().start();
            return (date == null ? there.toLocalDate() : date).atTime(start == null ? there.toLocalTime() : start);
        }
        if (date == null) {
            throw ProblemException.invalid(field + ".date", "is needed for a session that is not planned");
        }
        return date.atTime(start == null ? MORNING : start);
    }

    /** A planned session done as planned. */
    static Fact.StrengthDone asPlanned(String id, AdjustedSession session, PlanRow plan) {
        long start = WallClock.minuteOf(session.now().start());
        return new Fact.StrengthDone(id, session.base().id(), start, start + minutes(session, plan), null);
    }

    private static Fact.StrengthDone done(
            String id, @Nullable AdjustedSession planned, LocalDateTime from, int minutes, WhatIfAsk.Session session) {
        long start = WallClock.minuteOf(from);
        Double rpe = session.rpe();
        double au = rpe == null ? 0 : rpe * minutes;
        var sets = new ArrayList<Fact.SetDone>();
        for (WhatIfAsk.SetDone set : session.sets()) {
            sets.add(new Fact.SetDone(
                    sets.size() + 1,
                    set.exerciseId(),
                    set.reps(),
                    set.seconds(),
                    set.loadKg(),
                    set.rpe(),
                    set.side(),
                    set.missedReps()));
        }
        return new Fact.StrengthDone(
                id,
                planned == null ? null : planned.base().id(),
                start,
                start + minutes,
                rpe,
                session.outcome(),
                null,
                List.copyOf(sets),
                SupposedBody.pain(session.pain()),
                new Fact.Cost(au, au, rpe == null));
    }

    private static @Nullable AdjustedSession planned(WhatIfAsk.Session session, PlanRow plan, String field) {
        var id = session.sessionId();
        if (id == null) {
            return null;
        }
        return plan.session(id)
                .orElseThrow(() ->
                        ProblemException.invalid(field + ".sessionId", "must be a session of your plan in force"));
    }

    private static int minutes(AdjustedSession session, PlanRow plan) {
        return PlanView.minutes(session.now().letter(), plan.baseline().athlete());
    }
}
