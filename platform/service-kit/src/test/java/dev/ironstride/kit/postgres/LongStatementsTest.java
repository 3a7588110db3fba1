package dev.ironstride.kit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.kit.toy.ServiceTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init") // injected
class LongStatementsTest {
    @Inject
    Pool pool;

    @Test
    void aLongStatementStaysPrepared() {
        // Given
        String statement = "select $1::text as said" + ", 'and more'".repeat(500);

        // When
        Uni<Long> kept = pool.withConnection(connection -> connection
                .preparedQuery(statement)
                .execute(Tuple.of("once"))
                .chain(() -> connection
                        .preparedQuery("select count(*) from pg_prepared_statements where statement = $1")
                        .execute(Tuple.of(statement)))
                .map(rows -> rows.iterator().next().getLong(0)));

        // Then
        assertThat(kept.await().indefinitely()).isEqualTo(1);
    }
}
