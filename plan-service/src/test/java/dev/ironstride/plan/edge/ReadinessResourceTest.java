package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.ReadinessReported;
import dev.ironstride.events.ReadinessReported.Illness;
import dev.ironstride.events.Source;
import dev.ironstride.events.Symptom;
import dev.ironstride.testkit.Events;
import dev.ironstride.testkit.MutableClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a runner tells of sleep and illness reaches the plan, and can be asked for. */
@ServiceTest
class ReadinessResourceTest {
    private static final String WEEK = "2026-W53";
    private static final String READINESS = "/api/plans/current/readiness";
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 30);

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    private Runner runner = Runner.someone();

    @BeforeEach
    void aWednesdayWithAHeavySession() {
        CatalogueFixture.store(database);
        clock.set("2026-12-30T05:00:00Z");
        runner = Runner.someone();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private void tells(
            UUID id,
            long revision,
            FactStatus status,
            @Nullable Integer sleep,
            @Nullable Integer soreness,
            @Nullable Illness illness) {
        var told = new ReadinessReported(
                runner.id(),
                id,
                revision,
                status,
                WEDNESDAY,
                ZoneId.of("Europe/Berlin"),
                Instant.parse("2026-12-30T04:30:00Z"),
                null,
                null,
                sleep,
                null,
                null,
                null,
                soreness,
                null,
                illness,
                List.of(),
                List.of(),
                new Source("manual", null));
        Events.send(
                told.type().topic(),
                told.type().cloudEventType(),
                runner.id(),
                EventJson.write(told),
                UUID.randomUUID(),
                Instant.now());
    }

    private String wednesdays(String attribute) {
        return runner.week(WEEK).getString("sessions.find { it.date == '2026-12-30' }." + attribute);
    }

    @Test
    void aShortNightAndSoreLegsMakeTheDayRedAndTheSessionLight() {
        runner.plans(Runner.W2, "2026-11-23");

        tells(UUID.randomUUID(), 1, FactStatus.ACTIVE, 290, 6, null);
        eventually().untilAsserted(() -> assertThat(wednesdays("class")).isEqualTo("LIGHT"));

        runner.says()
                .get(READINESS)
                .then()
                .statusCode(200)
                .body("date", equalTo("2026-12-30"))
                .body("band", equalTo("RED"))
                .body("points", equalTo(4))
                .body("inputs.input", equalTo(List.of("SLEEP", "SORENESS")))
                .body("text", equalTo("Take it easy today (sleep 4.8 h, soreness 6 of 7)."));
        assertThat(runner.decisions().getString("items[0].rule")).isEqualTo("T13");
    }

    @Test
    void withFeverNothingIsTrainedAndDeletingTheReportBringsItBack() {
        runner.plans(Runner.W2, "2026-11-23");
        var report = UUID.randomUUID();

        tells(report, 1, FactStatus.ACTIVE, null, null, new Illness(List.of(Symptom.FEVER), false));
        eventually().untilAsserted(() -> assertThat(wednesdays("status")).isEqualTo("SKIPPED"));
        assertThat(runner.decisions().getBoolean("items[0].undoable")).isFalse();

        tells(report, 2, FactStatus.DELETED, null, null, null);
        eventually().untilAsserted(() -> assertThat(wednesdays("status")).isEqualTo("PLANNED"));
    }

    @Test
    void whereNothingWasToldThePlanStays() {
        runner.plans(Runner.W2, "2026-11-23");

        runner.says()
                .get(READINESS)
                .then()
                .statusCode(200)
                .body("band", equalTo("UNKNOWN"))
                .body("text", equalTo("Too little is known of today to say, so the plan stays as it is."));
    }

    @Test
    void withoutAPlanThereIsNothingToAsk() {
        runner.says()
                .get(READINESS)
                .then()
                .statusCode(404)
                .body("type", equalTo("https://ironstride.dev/problems/plan-missing"));
    }
}
