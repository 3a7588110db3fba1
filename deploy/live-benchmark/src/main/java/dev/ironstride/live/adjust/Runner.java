package dev.ironstride.live.adjust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.Load;
import dev.ironstride.events.RunClass;
import dev.ironstride.events.RunLogged;
import dev.ironstride.events.Source;
import dev.ironstride.live.stack.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Somebody with a plan and a history, and one hard run that comes and goes: on the morning of a planned leg session, so that
 * each time the plan really changes.
 */
final class Runner {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int WEEKS = 12;
    /** Runs in the ninety days that a plan remembers. */
    private static final int PAST_RUNS = 40;

    private static final int MINUTES = 55;

    private final Person person;
    private final String athleteId;
    private final UUID runId = UUID.randomUUID();
    private final LocalDate legDay;
    private final String sessionId;
    private long revision;

    private Runner(Person person, LocalDate legDay, String sessionId) {
        this.person = person;
        this.athleteId = person.id();
        this.legDay = legDay;
        this.sessionId = sessionId;
    }

    /** Stores a profile and a plan of twelve weeks. */
    static Runner withPlan(Person person) throws InterruptedException {
        LocalDate today = LocalDate.now(ZONE);
        person.plan().put("/api/athletes/me", profile(today)).expect(200, 201);
        JsonNode plan = person.plan()
                .post(
                        "/api/plans",
                        JSON.createObjectNode()
                                .put("startDate", today.toString())
                                .put("weeks", WEEKS))
                .expect(200, 201)
                .body();
        for (JsonNode week : plan.path("weeks")) {
            for (JsonNode session : week.path("sessions")) {
                LocalDate day = LocalDate.parse(session.path("date").asText());
                boolean legs = List.of("HEAVY", "MODERATE")
                        .contains(session.path("class").asText());
                if (legs && day.isAfter(today)) {
                    return new Runner(person, day, session.path("id").asText());
                }
            }
        }
        throw new IllegalStateException("A plan without leg sessions");
    }

    private static ObjectNode profile(LocalDate today) {
        ObjectNode profile = JSON.createObjectNode()
                .put("timeZone", ZONE.getId())
                .put("birthYear", 1990)
                .put("sex", "FEMALE")
                .put("strengthMonths", 12)
                .put("runPlanning", "MINE")
                .put("minutesPerSession", 60);
        profile.putObject("goal").put("kind", "GENERAL");
        profile.putArray("races");
        run(profile, "TUESDAY", 60, "HARD");
        run(profile, "THURSDAY", 45, "EASY");
        run(profile, "FRIDAY", 40, "EASY");
        run(profile, "SUNDAY", 100, "LONG");
        List.of("DUMBBELL", "BAND", "BARBELL", "BOX", "BENCH").forEach(profile.withArray("equipment")::add);
        profile.putObject("screening")
                .put("answeredOn", today.toString())
                .put("anyYes", false)
                .put("cleared", false)
                .put("pregnant", false);
        return profile;
    }

    private static void run(ObjectNode profile, String day, int minutes, String kind) {
        profile.withArray("runWeek")
                .addObject()
                .put("day", day)
                .put("start", "07:00")
                .put("minutes", minutes)
                .put("kind", kind);
    }

    /** Takes a new token, good for the next minutes. */
    void signIn() {
        person.signIn();
    }

    /** Easy runs every other day, the last one before yesterday. */
    List<RunLogged> history() {
        return IntStream.rangeClosed(1, PAST_RUNS)
                .mapToObj(i -> run(
                        UUID.randomUUID(),
                        1,
                        FactStatus.ACTIVE,
                        LocalDate.now(ZONE).minusDays(2L * i),
                        RunClass.EASY))
                .toList();
    }

    /** The hard run again, or its deletion: in turn. */
    synchronized RunLogged toggle() {
        revision++;
        var status = revision % 2 == 1 ? FactStatus.ACTIVE : FactStatus.DELETED;
        return run(runId, revision, status, legDay, RunClass.HARD);
    }

    private RunLogged run(UUID id, long itsRevision, FactStatus status, LocalDate day, RunClass runClass) {
        var start = LocalDateTime.of(day, LocalTime.of(5, 30)).atZone(ZONE).toInstant();
        return new RunLogged(
                athleteId,
                id,
                itsRevision,
                status,
                start,
                start.plusSeconds(MINUTES * 60L),
                ZONE,
                "RUNNING",
                MINUTES * 60,
                MINUTES * 60,
                11000.0,
                60.0,
                60.0,
                150,
                175,
                runClass == RunClass.HARD ? 8.0 : 3.0,
                runClass,
                false,
                false,
                "rpe",
                new Load(440, 440, false),
                new Source("bench", null));
    }

    /** How the leg session stands, as its runner reads it. */
    String seen() throws InterruptedException {
        String week = "%d-W%02d"
                .formatted(legDay.get(IsoFields.WEEK_BASED_YEAR), legDay.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        JsonNode sessions = person.plan()
                .get("/api/plans/current/weeks/" + week)
                .expect(200)
                .body()
                .path("sessions");
        for (JsonNode session : sessions) {
            if (session.path("id").asText().equals(sessionId)) {
                return session.path("date").asText()
                        + session.path("start").asText()
                        + session.path("class").asText()
                        + session.path("status").asText();
            }
        }
        return "gone";
    }
}
