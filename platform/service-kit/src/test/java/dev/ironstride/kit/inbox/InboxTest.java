package dev.ironstride.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.kit.toy.ServiceTest;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class InboxTest {
    @Inject
    Inbox inbox;

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    private final UUID event = UuidV7.next();
    private final AtomicInteger tries = new AtomicInteger();

    private static <T extends @Nullable Object> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    private Uni<Void> insertToy(SqlConnection transaction) {
        return transaction
                .preparedQuery("insert into toy (id, name) values ($1, 'Bear')")
                .execute(Tuple.of(event))
                .replaceWithVoid();
    }

    private boolean there(String table, String column) {
        return await(pool.preparedQuery("select from " + table + " where " + column + " = $1")
                                .execute(Tuple.of(event)))
                        .rowCount()
                == 1;
    }

    @Test
    void theFirstTimeTakesEffectAndTheSecondDoesNot() {
        assertThat(await(inbox.consume("me", event, this::insertToy))).isTrue();
        assertThat(await(inbox.consume("me", event, this::insertToy))).isFalse();
        assertThat(there("toy", "id")).isTrue();
    }

    @Test
    void eachConsumerHasItsOwnMemory() {
        assertThat(await(inbox.consume("me", event, t -> Uni.createFrom().voidItem())))
                .isTrue();
        assertThat(await(inbox.consume("you", event, t -> Uni.createFrom().voidItem())))
                .isTrue();
    }

    @Test
    void twoDeliveriesAtOnceTakeEffectOnce() {
        var both = Uni.join()
                .all(inbox.consume("me", event, this::insertToy), inbox.consume("me", event, this::insertToy))
                .andFailFast();

        assertThat(await(both)).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void anEffectThatFailsIsForgottenSoThatItCanBeReplayed() {
        // When
        var failing = inbox.consume(
                "me",
                event,
                transaction ->
                        insertToy(transaction).chain(() -> Uni.createFrom().failure(new PoisonEvent("not today"))));

        // Then
        assertThatThrownBy(() -> await(failing)).isInstanceOf(PoisonEvent.class);
        assertThat(there("toy", "id")).isFalse();
        assertThat(there("inbox", "event_id")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "57P03", "53300", "08006"})
    void aPassingFailureIsTriedAgainUntilItPasses(String sqlState) {
        // Given an effect that fails twice, after it wrote
        var fail = "do $$ begin raise exception using errcode = '" + sqlState + "'; end $$";

        // When
        var consumed = inbox.consume(
                "me",
                event,
                transaction -> insertToy(transaction)
                        .chain(() -> tries.incrementAndGet() < 3
                                ? transaction.query(fail).execute().replaceWithVoid()
                                : Uni.createFrom().voidItem()));

        // Then
        assertThat(await(consumed)).isTrue();
        assertThat(tries).hasValue(3);
        assertThat(there("toy", "id")).isTrue();
    }

    @Test
    void aConnectionThatBreaksIsReplaced() {
        var consumed = inbox.consume(
                "me",
                event,
                transaction -> insertToy(transaction)
                        .chain(() -> tries.incrementAndGet() < 2
                                ? transaction
                                        .query("select pg_terminate_backend(pg_backend_pid())")
                                        .execute()
                                        .replaceWithVoid()
                                : Uni.createFrom().voidItem()));

        assertThat(await(consumed)).isTrue();
        assertThat(tries).hasValue(2);
    }

    @Test
    void anEffectThatHangsIsTriedAgain() {
        var impatient = new Inbox(outbox, Duration.ofMillis(500));

        var consumed = impatient.consume(
                "me",
                event,
                transaction -> insertToy(transaction)
                        .chain(() -> tries.incrementAndGet() < 2
                                ? Uni.createFrom().nothing()
                                : Uni.createFrom().voidItem()));

        assertThat(await(consumed)).isTrue();
        assertThat(tries).hasValue(2);
    }

    @Test
    void postgresItselfEndsWhatHangs() {
        var settings = await(pool.query("select current_setting('statement_timeout') || ' '"
                        + " || current_setting('idle_in_transaction_session_timeout')")
                .execute());

        assertThat(settings.iterator().next().getString(0)).isEqualTo("30s 1min");
    }

    @Test
    void aRuleOfTheDatabaseIsNoPassingFailure() {
        var twice = inbox.consume("me", event, t -> insertToy(t).chain(() -> insertToy(t)));

        assertThatThrownBy(() -> await(twice)).hasMessageContaining("duplicate key");
    }

    @Test
    void anEffectThatThrowsFailsLikeOneThatFails() {
        var failing = inbox.consume("me", event, transaction -> {
            throw new PoisonEvent("at once");
        });

        assertThatThrownBy(() -> await(failing)).isInstanceOf(PoisonEvent.class);
        assertThat(there("inbox", "event_id")).isFalse();
    }

    @Test
    void aThreadThatCannotBeHadIsTriedForAgain() {
        var consumed = inbox.consume(
                "me",
                event,
                transaction -> insertToy(transaction)
                        .chain(() -> tries.incrementAndGet() < 2
                                ? Uni.createFrom().failure(new RejectedExecutionException("no thread"))
                                : Uni.createFrom().voidItem()));

        assertThat(await(consumed)).isTrue();
        assertThat(tries).hasValue(2);
    }

    @Test
    void whileTheProcessStopsNoFailureIsTheRecords() {
        // Given a process that is being taken apart
        var stopping = new Inbox(outbox, Duration.ofSeconds(5));
        stopping.stop(new ShutdownEvent());

        // When
        var consumed = stopping.consume(
                "me",
                event,
                transaction -> insertToy(transaction)
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("container was shut down"))));

        // Then nobody hears that it was consumed or could not be: it comes again, to another process
        assertThat(await(consumed.map(_ -> "heard")
                        .ifNoItem()
                        .after(Duration.ofSeconds(1))
                        .recoverWithItem("not heard")))
                .isEqualTo("not heard");
        assertThat(await(inbox.consume("me", event, this::insertToy))).isTrue();
    }
}
