package dev.ironstride.kit.outbox;

import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.toy.ToyTables;
import dev.ironstride.testkit.KafkaResource;
import dev.ironstride.testkit.PostgresResource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbox on a real database of its own, with as many relays as a test wants, each on the broker it names. */
final class Rig implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final Vertx vertx = Vertx.vertx();
    final String topic = "rig." + UUID.randomUUID();
    final Pool pool;
    final Outbox outbox;
    /** For the relays started next. */
    Duration timeout = Duration.ofSeconds(30);

    private final List<OutboxRelay> relays = new ArrayList<>();

    Rig() {
        KafkaResource.createTopics(topic);
        var database = new PostgresResource().start().get("quarkus.datasource.reactive.url");
        var options = PgConnectOptions.fromUri(database).setUser("postgres").setPassword("postgres");
        pool = Pool.newInstance(io.vertx.pgclient.PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(options)
                .using(vertx.getDelegate())
                .build());
        ToyTables.create(pool);
        outbox = new Outbox(pool, idle());
    }

    private OutboxRelay idle() {
        return new OutboxRelay(pool, new OutboxSender(Map.of()), config(false, 500), vertx);
    }

    OutboxRelay relay() {
        return relay(KafkaResource.bootstrapServers(), 500);
    }

    OutboxRelay relay(String bootstrapServers, int batch) {
        var relay = new OutboxRelay(
                pool, new OutboxSender(Map.of("bootstrap.servers", bootstrapServers)), config(true, batch), vertx);
        relay.start(new StartupEvent());
        relays.add(relay);
        return relay;
    }

    private OutboxConfig config(boolean enabled, int batch) {
        record Relay(boolean enabled, Duration sweep, int batch, Duration timeout) implements OutboxConfig.Relay {}
        return () -> new Relay(enabled, Duration.ofMillis(200), batch, timeout);
    }

    OutboxMessage message(String key, String json) {
        return new OutboxMessage(topic, key, "toy.v1", "toy-service", key, UuidV7.next(), Instant.now(), json);
    }

    /** Commits messages, each in a transaction of its own. */
    void commit(OutboxMessage... messages) {
        for (var message : messages) {
            await(outbox.transaction(transaction -> outbox.add(transaction, message)));
        }
    }

    long waiting() {
        return await(pool.query("select count(*) from outbox").execute())
                .iterator()
                .next()
                .getLong(0);
    }

    static <T extends @Nullable Object> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    @Override
    public void close() {
        relays.forEach(relay -> relay.stop(new ShutdownEvent()));
        pool.closeAndAwait();
        vertx.closeAndAwait();
    }
}
