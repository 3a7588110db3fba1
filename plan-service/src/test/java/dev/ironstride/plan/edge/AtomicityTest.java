package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.testkit.MutableClock;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change and its news are one transaction: Postgres' own transaction ids say so. */
@ServiceTest
class AtomicityTest {

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

    private String xmin(String table, String where) {
        return Database.one(database, "select xmin from " + table + " where " + where, runner.id());
    }

    @Test
    void aFactItsPlanAndItsNewsAreCommittedTogether() throws SQLException {
        runner.plans(Runner.W2, "2026-11-23");
        eventually().untilAsserted(() -> assertThat(xmin("outbox", "key = ?")).isEqualTo("none"));
        var event = UUID.randomUUID();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            // While this transaction holds the buckets, the relay leaves every row where it is.
            Database.execute(connection, "select bucket from outbox_bucket for update");
            runner.logs(
                    runner.run(UUID.randomUUID(), 1, FactStatus.ACTIVE, "2026-12-30T07:00:00", 55, RunClass.HARD),
                    event);
            eventually()
                    .untilAsserted(
                            () -> assertThat(xmin("fact", "athlete_id = ?")).isNotEqualTo("none"));

            var transaction = xmin("fact", "athlete_id = ?");

            assertThat(xmin("plan", "athlete_id = ? and current")).isEqualTo(transaction);
            assertThat(xmin("decision", "athlete_id = ?")).isEqualTo(transaction);
            assertThat(xmin("outbox", "key = ? and type = 'dev.ironstride.plan-changed.v1'"))
                    .isEqualTo(transaction);
            assertThat(Database.one(database, "select xmin from inbox where event_id = ?::uuid", event.toString()))
                    .isEqualTo(transaction);
            connection.rollback();
        }
    }

    @Test
    void newsThatCannotBeWrittenTakeTheChangeWithThem() {
        Database.execute(
                database, "alter table outbox add constraint closed check (key <> '" + runner.id() + "') not valid");
        try {
            runner.tells(Runner.W2).statusCode(500).contentType("application/problem+json");
        } finally {
            Database.execute(database, "alter table outbox drop constraint closed");
        }

        runner.says().get("/api/athletes/me").then().statusCode(404);
        runner.tells(Runner.W2).statusCode(200).header("ETag", "\"1\"");
    }
}
