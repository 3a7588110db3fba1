package dev.ironstride.plan.facts;

import dev.ironstride.events.Load;
import dev.ironstride.events.ReadinessReported;
import dev.ironstride.events.RunLogged;
import dev.ironstride.events.SessionCompleted;
import dev.ironstride.plan.database.StoredJson;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A stored fact as the recovery rules see it: on the wall clock of the place where it happened. */
final class FactOf {
    private FactOf() {}

    static Fact row(String factId, FactRow.Kind kind, String body) {
        return switch (kind) {
            case RUN -> run(factId, StoredJson.read(body, RunLogged.class));
            case SESSION -> session(factId, StoredJson.read(body, SessionCompleted.class));
            case READINESS -> readiness(factId, StoredJson.read(body, ReadinessReported.class));
            case MISSED -> missed(factId, StoredJson.read(body, FactRow.Missed.class));
        };
    }

    private static Fact run(String factId, RunLogged run) {
        long start = minute(run.startedAt(), run.timeZone());
        // Clocks that go back in the middle of a run must not end it before it began.
        long end = Math.max(start, minute(run.endedAt(), run.timeZone()));
        var kind = RunKind.valueOf(run.runClass().name());
        return new Fact.RunDone(
                factId,
                new RunAt(start, end, kind, run.longRun(), run.downhill()),
                run.rpe(),
                run.distanceMetres(),
                cost(run.load()));
    }

    private static Fact session(String factId, SessionCompleted session) {
        long start = minute(session.startedAt(), session.timeZone());
        long end = Math.max(start, minute(session.endedAt(), session.timeZone()));
        return new Fact.StrengthDone(
                factId,
                session.plannedSessionId(),
                start,
                end,
                session.rpe(),
                Fact.Outcome.valueOf(session.outcome().name()),
                session.enjoyment(),
                session.sets().stream().map(FactOf::set).toList(),
                ToldOf.pain(session.pain()),
                cost(session.load()));
    }

    private static Fact.SetDone set(SessionCompleted.SetDone set) {
        return new Fact.SetDone(
                set.set(),
                set.exerciseId(),
                set.reps(),
                set.seconds(),
                set.loadKg(),
                set.rpe(),
                ToldOf.side(set.side()),
                set.missedReps());
    }

    private static Fact readiness(String factId, ReadinessReported report) {
        return new Fact.ReadinessTold(factId, minute(report.reportedAt(), report.timeZone()), ToldOf.report(report));
    }

    private static Fact missed(String factId, FactRow.Missed missed) {
        return new Fact.StrengthMissed(factId, missed.sessionId(), WallClock.minuteOf(missed.at()));
    }

    private static Fact.Cost cost(Load load) {
        return new Fact.Cost(load.au(), load.legAu(), load.imputed());
    }

    private static long minute(Instant at, ZoneId zone) {
        return WallClock.minuteOf(LocalDateTime.ofInstant(at, zone));
    }
}
