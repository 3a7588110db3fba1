package dev.ironstride.kit.toy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;

/** Makes the tables from the SQL that services copy, so that the copy is known to work. */
@Singleton
public class ToyTables {

    public static void create(Pool pool) {
        try (var sql = Objects.requireNonNull(ToyTables.class.getResourceAsStream("/ironstride-outbox.sql"))) {
            pool.query(new String(sql.readAllBytes(), UTF_8) + "; create table toy (id uuid primary key, name text)")
                    .execute()
                    .await()
                    .atMost(Duration.ofSeconds(10));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start(@Observes @Priority(1) StartupEvent event, Pool pool) {
        create(pool);
    }
}
