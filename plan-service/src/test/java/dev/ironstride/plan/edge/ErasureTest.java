package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.testkit.MutableClock;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No row about a person may be kept against their will: nothing here refuses to be deleted. */
@ServiceTest
class ErasureTest {
    /** In an order in which nothing stands in the way. */
    private static final List<String> TABLES = List.of(
            "rebuild_difference",
            "calculation",
            "plan_override",
            "decision",
            "fact_version",
            "fact",
            "plan",
            "profile");

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void everythingOfARunnerCanBeDeleted() {
        CatalogueFixture.store(database);
        clock.set("2026-12-30T05:00:00Z");
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        clock.set("2026-12-30T08:00:00Z");
        runner.logs(runner.run(UUID.randomUUID(), 1, FactStatus.ACTIVE, "2026-12-30T07:00:00", 55, RunClass.HARD));
        eventually()
                .untilAsserted(
                        () -> assertThat(runner.decisions().getList("items")).isNotEmpty());
        runner.says()
                .post("/api/decisions/" + runner.decisions().getString("items[0].id") + "/undo")
                .then()
                .statusCode(200);

        TABLES.forEach(table ->
                Database.execute(database, "delete from " + table + " where athlete_id = '" + runner.id() + "'"));

        for (var table : TABLES) {
            assertThat(Database.one(database, "select count(*) from " + table + " where athlete_id = ?", runner.id()))
                    .as(table)
                    .isEqualTo("0");
        }
    }
}
