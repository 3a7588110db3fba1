package dev.ironstride.kit.postgres;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Keeps long statements prepared, too. The client keeps those of up to 2048 characters; a longer one, and those that write
 * many rows of a wide table are longer, would be parsed and planned anew each time, with one more round trip.
 */
@Singleton
public class LongStatements implements PgPoolCreator {
    /** Characters. Every statement is written by us, none grows with its values. */
    private static final int LONGEST = 16 << 10;

    @Override
    public Pool create(Input input) {
        var servers = input.pgConnectOptionsList();
        servers.forEach(server -> server.setPreparedStatementCacheSqlLimit(LONGEST));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(servers))
                .using(input.vertx())
                .build();
    }
}
