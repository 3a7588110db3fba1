package dev.ironstride.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.kit.toy.ServiceTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@ServiceTest
class TransientTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    /** One connection at most, for which nobody waits long. */
    private Pool pool() {
        var options = new PoolOptions()
                .setMaxSize(1)
                .setConnectionTimeout(200)
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        return PgBuilder.pool()
                .with(options)
                .connectingTo(PgConnectOptions.fromUri(url).setUser(user).setPassword(password))
                .using(vertx)
                .build();
    }

    private static Throwable failure(Uni<?> failing) {
        return failing.map(Object::toString)
                .onItem()
                .<Throwable>transform(item -> new AssertionError("did not fail: " + item))
                .onFailure()
                .recoverWithItem(failure -> failure)
                .await()
                .atMost(PATIENCE);
    }

    @Test
    void thatNoConnectionWasFreeInTimePasses() {
        var pool = pool();
        var taken = pool.getConnection().await().atMost(PATIENCE);

        var failure = failure(pool.getConnection());

        assertThat(Transient.is(failure)).as(failure.toString()).isTrue();
        taken.close().chain(pool::close).await().atMost(PATIENCE);
    }

    @Test
    void thatTheConnectionWasClosedPasses() {
        var pool = pool();
        var connection = pool.getConnection().await().atMost(PATIENCE);
        var ended = failure(connection
                .query("select pg_terminate_backend(pg_backend_pid())")
                .execute());

        var failure = failure(connection.query("select 1").execute());

        assertThat(Transient.is(ended)).as(ended.toString()).isTrue();
        assertThat(Transient.is(failure)).as(failure.toString()).isTrue();
        pool.close().await().atMost(PATIENCE);
    }

    @Test
    void thatThePoolWasClosedPasses() {
        var pool = pool();
        pool.close().await().atMost(PATIENCE);

        var failure = failure(pool.getConnection());

        assertThat(Transient.is(failure)).as(failure.toString()).isTrue();
    }

    @Test
    void aMistakeOfOursDoesNot() {
        assertThat(Transient.is(new IllegalStateException("mistake"))).isFalse();
    }
}
