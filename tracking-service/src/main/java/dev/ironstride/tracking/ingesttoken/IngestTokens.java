package dev.ironstride.tracking.ingesttoken;

import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Table {@code ingest_token}. */
@ApplicationScoped
class IngestTokens {

    /** Most tokens of an athlete at a time. */
    static final int MOST = 50;

    // The count is part of the statement: a hundred requests at once may overshoot by a few, never fill the table.
    private static final String INSERT = """
            insert into ingest_token (athlete_id, id, name, hash, created_at)
            select $1, $2, $3, $4, $5
             where (select count(*) from ingest_token where athlete_id = $1 and revoked_at is null) < $6""";

    private static final String LIST = """
            select id, name, created_at, last_used_at from ingest_token
             where athlete_id = $1 and revoked_at is null order by id""";

    private static final String REVOKE = """
            update ingest_token set revoked_at = $3 where athlete_id = $1 and id = $2 and revoked_at is null""";

    // Written at most once a minute per token, so that a burst of runs does not queue for this row.
    private static final String USE = """
            with found as (
              select athlete_id, id, last_used_at from ingest_token where hash = $1 and revoked_at is null),
            touched as (
              update ingest_token t set last_used_at = $2 from found f
               where t.athlete_id = f.athlete_id and t.id = f.id
                 and (f.last_used_at is null or f.last_used_at < $2::timestamptz - interval '1 minute'))
            select athlete_id from found""";

    private final Pool pool;
    private final Clock clock;

    IngestTokens(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Makes a token; the answer is the only place its secret is ever in. */
    Uni<IngestTokenView> create(AthleteId athlete, String name) {
        IngestToken token = IngestToken.fresh();
        UUID id = UuidV7.next();
        OffsetDateTime now = now();
        return pool.preparedQuery(INSERT)
                .execute(Tuple.of(athlete.value(), id, name, token.hash(), now, MOST))
                .map(made -> {
                    if (made.rowCount() == 0) {
                        throw new ProblemException(Problem.of(
                                409,
                                "too-many-tokens",
                                "Too many tokens",
                                "You have " + MOST + " tokens: revoke one you no longer use."));
                    }
                    return new IngestTokenView(id, name, token.secret(), now.toInstant(), null);
                });
    }

    Uni<List<IngestTokenView>> list(AthleteId athlete) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(athlete.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(IngestTokens::view)
                        .toList());
    }

    /** Revokes a token, from now on. */
    Uni<Void> revoke(AthleteId athlete, UUID id) {
        return pool.preparedQuery(REVOKE)
                .execute(Tuple.of(athlete.value(), id, now()))
                .map(revoked -> {
                    if (revoked.rowCount() == 0) {
                        throw ProblemException.notFound();
                    }
                    return revoked;
                })
                .replaceWithVoid();
    }

    /** Whose token it is, if it is anybody's and not revoked. */
    Uni<Optional<AthleteId>> use(IngestToken token) {
        if (!token.wellFormed()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return pool.preparedQuery(USE).execute(Tuple.of(token.hash(), now())).map(rows -> {
            for (Row row : rows) {
                return Optional.of(new AthleteId(row.getString("athlete_id")));
            }
            return Optional.empty();
        });
    }

    private static IngestTokenView view(Row row) {
        return new IngestTokenView(
                row.getUUID("id"),
                row.getString("name"),
                null,
                row.getOffsetDateTime("created_at").toInstant(),
                instant(row.getOffsetDateTime("last_used_at")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
