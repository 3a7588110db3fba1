package dev.ironstride.tracking.event;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.AthleteChanged.PlannedRun;
import dev.ironstride.events.EventType;
import dev.ironstride.events.RunClass;
import dev.ironstride.testkit.Events;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.Told;
import dev.ironstride.tracking.TrackingTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events of the others: each once, the newest counts, a bad one harms nobody. */
@TrackingTest
class ConsumerTest {

    @Inject
    Database database;

    @Test
    void aProfileIsUsedForTheRunsThatComeAfterIt() {
        Caller athlete = Caller.athlete();
        Told.send(
                Told.profile(
                        athlete.subject(),
                        1,
                        new PlannedRun(DayOfWeek.WEDNESDAY, LocalTime.of(7, 0), 60, RunClass.MODERATE)),
                UUID.randomUUID());
        awaitProfile(athlete, 1);

        athlete.json("{\"startedAt\":\"2026-11-25T06:00:00Z\",\"durationSeconds\":1800}")
                .post("/api/runs")
                .then()
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("class", equalTo("MODERATE"))
                .body("basis", equalTo("planned:MODERATE"));
        athlete.json("{\"startedAt\":\"2026-11-26T06:00:00Z\",\"durationSeconds\":1800,\"averageHeartRate\":164}")
                .post("/api/runs")
                .then()
                .body("class", equalTo("HARD"))
                .body("basis", equalTo("10min>=95%LTHR"));
    }

    @Test
    void anOlderProfileThatComesLaterDoesNotCount() {
        Caller athlete = Caller.athlete();
        Told.send(Told.profile(athlete.subject(), 5), UUID.randomUUID());
        awaitProfile(athlete, 5);

        Told.send(Told.profile(athlete.subject(), 4), UUID.randomUUID());
        Told.send(Told.profile(athlete.subject(), 6), UUID.randomUUID());

        awaitProfile(athlete, 6);
        assertThat(database.count("select count(*) from athlete where athlete_id = ?", athlete.subject()))
                .isEqualTo(1);
    }

    @Test
    void anEventThatComesTwiceIsAppliedOnce() {
        Caller athlete = Caller.athlete();
        UUID id = UUID.randomUUID();
        AthleteChanged profile = Told.profile(athlete.subject(), 2);

        Told.send(profile, id);
        awaitProfile(athlete, 2);
        Told.send(Told.profile(athlete.subject(), 3), id); // same id: the inbox lets it pass, whatever it says
        Told.send(Told.profile(athlete.subject(), 4), UUID.randomUUID());
        awaitProfile(athlete, 4);

        assertThat(database.count("select count(*) from inbox where event_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void aNewerPlanReplacesTheWholeOfTheOlderOne() {
        Caller athlete = Caller.athlete();
        UUID first = Told.plan(athlete.subject(), 1);
        UUID second = Told.plan(athlete.subject(), 2);

        await().untilAsserted(() -> assertThat(database.column(
                        "select sessions::jsonb -> 0 ->> 'id' from plan where athlete_id = ? and revision = 2",
                        athlete.subject()))
                .isEqualTo(List.of(second.toString())));
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void anExerciseCountsAtItsNewestRevision() {
        String id = "exercise-" + UUID.randomUUID();
        Told.exercise(id, 2, 0.3);
        Told.exercise(id, 1, 1.0);
        String after = Told.exercise(1.0);

        await().untilAsserted(
                        () -> assertThat(database.count("select count(*) from exercise where exercise_id = ?", after))
                                .isEqualTo(1));
        await().untilAsserted(
                        () -> assertThat(database.column("select leg_weight from exercise where exercise_id = ?", id))
                                .isEqualTo(List.of("0.3")));
    }

    @Test
    void poisonGoesToTheDeadLettersWithItsReasonAndItsNeighboursAreApplied() {
        EventType type = EventType.ATHLETE_CHANGED;
        Caller athlete = Caller.athlete();
        String key = athlete.subject();

        Events.sendBare(type.topic(), key, "no headers at all");
        Events.send(type.topic(), type.cloudEventType(), key, "{\"athleteId\":17");
        Events.send(type.topic(), "dev.ironstride.something-else.v1", key, "{}");
        Told.send(Told.profile(key, 1), UUID.randomUUID());

        awaitProfile(athlete, 1);
        assertThat(Events.awaitKey(type.topic() + ".dlq", key, 3))
                .extracting(kafka -> Events.header(kafka, "dead-letter-reason"))
                .allMatch(reason -> reason != null && !reason.isBlank() && !reason.contains("17"));
    }

    private void awaitProfile(Caller athlete, long revision) {
        await().untilAsserted(() -> assertThat(
                        database.column("select revision from athlete where athlete_id = ?", athlete.subject()))
                .isEqualTo(List.of(Long.toString(revision))));
    }
}
