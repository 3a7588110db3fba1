package dev.ironstride.kit.outbox;

import static dev.ironstride.kit.outbox.Rig.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ironstride.kit.id.UuidV7;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    private static Uni<Void> insertToy(SqlConnection transaction, UUID id) {
        return transaction
                .preparedQuery("insert into toy (id, name) values ($1, 'Bear')")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    private long count(String sql) {
        return await(rig.pool.query(sql).execute()).iterator().next().getLong(0);
    }

    @Test
    void theChangeAndItsEventAreOneTransaction() {
        // When
        await(rig.outbox.transaction(transaction -> insertToy(transaction, UuidV7.next())
                .chain(() -> rig.outbox.add(transaction, rig.message("a", "{}"), rig.message("b", "{}")))));

        // Then
        assertThat(count("select count(*) from toy t join outbox o on t.xmin = o.xmin"))
                .isEqualTo(2);
    }

    @Test
    void aFailureAfterwardsLeavesNeither() {
        // When
        var failing = rig.outbox.transaction(transaction -> insertToy(transaction, UuidV7.next())
                .chain(() -> rig.outbox.add(transaction, rig.message("a", "{}")))
                .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("too late"))));

        // Then
        assertThatThrownBy(() -> await(failing)).hasMessage("too late");
        assertThat(count("select count(*) from toy")).isZero();
        assertThat(rig.waiting()).isZero();
    }

    @Test
    void nothingToTellIsFine() {
        await(rig.outbox.transaction(rig.outbox::add));

        assertThat(rig.waiting()).isZero();
    }

    @Test
    void oneStatementWritesBothAndTellsOnlyWhatIsNew() {
        // Given
        var id = UuidV7.next();
        var sql = "with r as (insert into toy (id, name) values ($1, $2) on conflict do nothing returning id) "
                + OutboxSql.insertSelect(3) + " from r";

        // When the same toy comes twice
        for (int i = 0; i < 2; i++) {
            var tuple = OutboxSql.append(Tuple.of(id, "Bear"), rig.message("a", "{}"));
            await(rig.pool.preparedQuery(sql).execute(tuple));
        }

        // Then
        assertThat(rig.waiting()).isEqualTo(1);
    }

    @Test
    void aSessionGetsTheSameValuesByName() {
        // Given
        var message = rig.message("a", "{}");
        var parameters = new HashMap<String, @Nullable Object>();

        // When
        OutboxSql.named(message, parameters::put);

        // Then
        assertThat(OutboxSql.NAMED)
                .contains(parameters.keySet().stream().map(name -> ":" + name).toList());
        assertThat(parameters).containsEntry("event_id", message.id()).containsEntry("payload", "{}");
    }

    @Test
    void aMessageThatCouldNeverBeSentIsRefusedAtOnce() {
        assertThatThrownBy(() -> rig.message("a", "x".repeat(900_001)))
                .hasMessageContaining("larger than 900000 bytes");
        assertThatThrownBy(() -> rig.message(" ", "{}")).hasMessageContaining("needs a topic, a key");
    }

    @Test
    void aMessagePrintsWithoutItsPayload() {
        assertThat(rig.message("a", "{\"pain\":7}").toString()).doesNotContain("pain");
    }
}
