package dev.ironstride.tracking;

import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.AthleteChanged.Heart;
import dev.ironstride.events.AthleteChanged.PlannedRun;
import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.IronstrideEvent;
import dev.ironstride.events.PlanChanged;
import dev.ironstride.events.SessionClass;
import dev.ironstride.testkit.Events;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What the other services tell, sent as they would send it. */
public final class Told {

    private Told() {}

    /** An exercise nobody has heard of, with a leg weight; returns its id. */
    public static String exercise(double legWeight) {
        String id = "exercise-" + UUID.randomUUID();
        exercise(id, 1, legWeight);
        return id;
    }

    /** An exercise at a revision. */
    public static void exercise(String id, long revision, double legWeight) {
        send(
                new ExerciseChanged(
                        id,
                        revision,
                        ExerciseChanged.Status.ACTIVE,
                        "An exercise",
                        "SQ",
                        List.of(),
                        List.of(),
                        false,
                        "SAGITTAL",
                        List.of(),
                        "BODYWEIGHT",
                        1,
                        "AA",
                        legWeight,
                        List.of(),
                        List.of(),
                        List.of(),
                        new ExerciseChanged.Substitutes(List.of(), List.of(), List.of()),
                        "3-1-1-0",
                        "KG",
                        List.of(),
                        List.of(),
                        0,
                        null),
                UUID.randomUUID());
    }

    /** A plan with one heavy session of three sets; returns the session's id. */
    public static UUID plan(String athlete, long revision) {
        return plan(athlete, revision, Instant.now());
    }

    /** The same, told at a moment; the event has the session's id. */
    public static UUID plan(String athlete, long revision, Instant at) {
        UUID session = UUID.randomUUID();
        PlanChanged.Item item = new PlanChanged.Item("goblet_squat", "SQ", 3, 8, null, false, 7, 20.0, 120, "3-1-1-0");
        send(
                new PlanChanged(
                        athlete,
                        UUID.randomUUID(),
                        revision,
                        FactStatus.ACTIVE,
                        LocalDate.parse("2026-11-23"),
                        LocalDate.parse("2027-02-14"),
                        List.of(new PlanChanged.Session(
                                session,
                                LocalDate.parse("2026-11-25"),
                                "PM",
                                LocalTime.of(18, 0),
                                60,
                                SessionClass.HEAVY,
                                "PLANNED",
                                List.of(item))),
                        List.of()),
                session,
                at);
        return session;
    }

    /** A profile in Berlin with threshold heart rate 172 and pace 285 s/km. */
    public static AthleteChanged profile(String athlete, long revision, PlannedRun... runWeek) {
        return new AthleteChanged(
                athlete,
                revision,
                FactStatus.ACTIVE,
                ZoneId.of("Europe/Berlin"),
                null,
                new Heart(48, 190, 172),
                285,
                List.of(runWeek));
    }

    /** Sends an event under an id; the same id twice is what an at-least-once producer does. */
    public static void send(IronstrideEvent event, UUID id) {
        send(event, id, Instant.now());
    }

    private static void send(IronstrideEvent event, UUID id, Instant at) {
        EventType type = event.type();
        Events.send(type.topic(), type.cloudEventType(), event.key(), EventJson.write(event), id, at);
    }
}
