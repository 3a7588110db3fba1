package dev.ironstride.tracking.provider.link;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.provider.Provider;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Table {@code provider_connect}: who is on the way to a vendor and back. */
@ApplicationScoped
class Flows {

    /**
     * Somebody on the way.
     *
     * @param verifier what only we know, for PKCE
     */
    record Flow(AthleteId athlete, Provider provider, String verifier) {}

    /** Long enough to sign in over there. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    // What has run out goes with each new one; an athlete has one flow per provider.
    private static final String CLEAR =
            "delete from provider_connect where expires_at < $1 or (athlete_id = $2 and provider = $3)";

    private static final String BEGIN = """
            insert into provider_connect (state_hash, athlete_id, provider, verifier, expires_at)
            values ($1, $2, $3, $4, $5)""";

    private static final String END = """
            delete from provider_connect where state_hash = $1 and athlete_id = $2 and provider = $3 and expires_at > $4
            returning verifier""";

    private final Pool pool;
    private final Vault vault;
    private final Clock clock;

    Flows(Pool pool, Vault vault, Clock clock) {
        this.pool = pool;
        this.vault = vault;
        this.clock = clock;
    }

    Uni<Void> begin(String stateHash, Flow flow) {
        Instant now = clock.instant();
        String athlete = flow.athlete().value();
        String provider = flow.provider().slug();
        String verifier = vault.close(flow.verifier(), stateHash);
        return pool.withTransaction(transaction -> transaction
                        .preparedQuery(CLEAR)
                        .execute(Tuple.of(utc(now), athlete, provider))
                        .chain(cleared -> transaction
                                .preparedQuery(BEGIN)
                                .execute(Tuple.of(stateHash, athlete, provider, verifier, utc(now.plus(LONGEST))))))
                .replaceWithVoid();
    }

    /** The flow, once; empty if it is unknown, somebody else's, over, or too old. */
    Uni<Optional<Flow>> end(String stateHash, AthleteId athlete, Provider provider) {
        return pool.preparedQuery(END)
                .execute(Tuple.of(stateHash, athlete.value(), provider.slug(), utc(clock.instant())))
                .map(rows -> {
                    for (Row row : rows) {
                        return vault.open(row.getString("verifier"), stateHash)
                                .map(verifier -> new Flow(athlete, provider, verifier));
                    }
                    return Optional.empty();
                });
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
