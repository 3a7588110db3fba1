package dev.ironstride.plan.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.plan.facts.FactRow;
import dev.ironstride.plan.facts.FactStore;
import dev.ironstride.plan.recovery.Fact;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a process remembers of an athlete's facts is never anything else than what stands in the database. */
@ServiceTest
class FactsInMemoryTest {
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");

    @Inject
    Pool pool;

    private final FactStore here = new FactStore();
    private final FactStore elsewhere = new FactStore();
    private final Runner runner = Runner.someone();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(10));
    }

    private void save(SqlClient client, FactStore store, UUID run, long revision, FactStatus status, String start) {
        var fact = FactRow.run(runner.run(run, revision, status, start, 40, RunClass.EASY));
        await(store.save(client, runner.id(), List.of(new FactStore.Telling(fact, Instant.now()))));
    }

    private void save(FactStore store, UUID run, long revision, FactStatus status) {
        save(pool, store, run, revision, status, "2026-12-02T07:00:00");
    }

    private List<String> active(SqlClient client, FactStore store) {
        return await(store.active(client, runner.id(), FROM)).stream()
                .map(Fact::id)
                .toList();
    }

    private static String id(UUID run) {
        return "run:" + run;
    }

    @Test
    void whatAnotherProcessKeptOrTookAwayIsSeen() {
        // Given
        save(here, first, 1, FactStatus.ACTIVE);
        assertThat(active(pool, here)).containsExactly(id(first));

        // When
        save(elsewhere, second, 1, FactStatus.ACTIVE);
        save(elsewhere, first, 2, FactStatus.DELETED);

        // Then
        assertThat(active(pool, here)).containsExactly(id(second));
    }

    @Test
    void aRunThatMovesOutOfWhatIsRememberedGoes() {
        save(here, first, 1, FactStatus.ACTIVE);
        save(here, second, 1, FactStatus.ACTIVE);
        assertThat(active(pool, here)).contains(id(first));

        save(pool, elsewhere, first, 2, FactStatus.ACTIVE, "2026-10-02T07:00:00");

        assertThat(active(pool, here)).containsExactly(id(second));
    }

    @Test
    void whatWasRolledBackIsForgotten() {
        // Given
        save(here, first, 1, FactStatus.ACTIVE);
        assertThat(active(pool, here)).containsExactly(id(first));

        // When
        var connection = await(pool.getConnection());
        var transaction = await(connection.begin());
        save(connection, here, second, 1, FactStatus.ACTIVE, "2026-12-02T07:00:00");
        assertThat(active(connection, here)).contains(id(second));
        await(transaction.rollback());
        await(connection.close());

        // Then, also once another process has gone on
        assertThat(active(pool, here)).containsExactly(id(first));
        save(elsewhere, first, 2, FactStatus.DELETED);
        assertThat(active(pool, here)).isEmpty();
    }
}
