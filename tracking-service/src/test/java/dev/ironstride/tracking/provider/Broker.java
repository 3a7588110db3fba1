package dev.ironstride.tracking.provider;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.events.IronstrideEvent;
import dev.ironstride.events.ReadinessReported;
import dev.ironstride.events.RunLogged;
import dev.ironstride.testkit.Events;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the other services were told of an athlete, event by event, each in a line. */
@Singleton
class Broker {

    private final Database database;

    Broker(Database database) {
        this.database = database;
    }

    /** Runs, every field that a provider tells. */
    List<String> runs(Caller athlete) {
        return told(athlete, EventType.RUN_LOGGED, RunLogged.class).stream()
                .map(run -> "%s/%s r%d %s %s %s for %d/%s s, %s m +%s -%s, %s/%s bpm, rpe %s"
                        .formatted(
                                run.source().provider(),
                                run.source().device(),
                                run.revision(),
                                run.status(),
                                run.activityType(),
                                run.startedAt().atZone(run.timeZone()).toOffsetDateTime(),
                                run.durationSeconds(),
                                run.movingSeconds(),
                                run.distanceMetres(),
                                run.ascentMetres(),
                                run.descentMetres(),
                                run.averageHeartRate(),
                                run.maxHeartRate(),
                                run.rpe()))
                .toList();
    }

    /** How the body is, by day. */
    List<String> readiness(Caller athlete) {
        return told(athlete, EventType.READINESS_REPORTED, ReadinessReported.class).stream()
                .map(report -> "%s r%d %s %s hrv %s rest %s sleep %s"
                        .formatted(
                                report.source().provider(),
                                report.revision(),
                                report.status(),
                                report.date(),
                                report.hrvMillis(),
                                report.restingHeartRate(),
                                report.sleepMinutes()))
                .toList();
    }

    private <E extends IronstrideEvent> List<E> told(Caller athlete, EventType type, Class<E> shape) {
        await().untilAsserted(
                        () -> assertThat(database.count("select count(*) from outbox where key = ?", athlete.subject()))
                                .isZero());
        return Events.all(type.topic()).stream()
                .filter(sent -> athlete.subject().equals(sent.key()))
                .map(sent -> read(Objects.requireNonNull(sent.value()), shape))
                .toList();
    }

    private static <E extends IronstrideEvent> E read(String json, Class<E> shape) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), shape);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
