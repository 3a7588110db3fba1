package dev.ironstride.plan.facts;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.ReadinessReported;
import dev.ironstride.events.RunLogged;
import dev.ironstride.events.SessionCompleted;
import dev.ironstride.plan.database.StoredJson;
import dev.ironstride.plan.recovery.Fact;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A fact as stored.
 *
 * @param occurredAt when it can first change anything: the end of a run or session, the time of a report
 * @param body the event's data as JSON, whole, so that a rule that needs another attribute later finds it here
 */
public record FactRow(String factId, Kind kind, long revision, FactStatus status, Instant occurredAt, String body) {

    /** What happened. */
    public enum Kind {
        RUN,
        SESSION,
        READINESS,
        MISSED
    }

    /**
     * Body of a fact that this service makes itself: the runner said that a planned session was missed.
     *
     * @param at local time of saying so
     */
    record Missed(UUID sessionId, LocalDateTime at) {}

    /** A run as tracking-service tells it. */
    public static FactRow run(RunLogged run) {
        return new FactRow(
                "run:" + run.runId(), Kind.RUN, run.revision(), run.status(), run.endedAt(), StoredJson.write(run));
    }

    /** A strength session as tracking-service tells it. */
    public static FactRow session(SessionCompleted session) {
        return new FactRow(
                "session:" + session.sessionId(),
                Kind.SESSION,
                session.revision(),
                session.status(),
                session.endedAt(),
                StoredJson.write(session));
    }

    /** How the runner is, as tracking-service tells it; it counts from the moment of reporting. */
    public static FactRow readiness(ReadinessReported report) {
        return new FactRow(
                "readiness:" + report.reportId(),
                Kind.READINESS,
                report.revision(),
                report.status(),
                report.reportedAt(),
                StoredJson.write(report));
    }

    /** A planned session marked as missed, once. */
    public static FactRow missed(UUID sessionId, Instant at, ZoneId zone) {
        return new FactRow(
                "missed:" + sessionId,
                Kind.MISSED,
                1,
                FactStatus.ACTIVE,
                at,
                StoredJson.write(new Missed(sessionId, LocalDateTime.ofInstant(at, zone))));
    }

    /** The fact as the recovery rules see it. */
    public Fact fact() {
        return FactOf.row(factId, kind, body);
    }
}
