package dev.ironstride.exercise.access;

import dev.ironstride.events.AthleteChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The table {@code athlete}: whom each lets in as a coach. */
@ApplicationScoped
class CoachLinks {

    private static final String KEEP = """
            insert into athlete (athlete_id, revision, coaches)
            select $1::text, $2::bigint, $3::text[]
             where not exists (select from erased where athlete = erased_key($1) and revision >= $2::bigint)
            on conflict (athlete_id) do update set revision = excluded.revision, coaches = excluded.coaches
             where athlete.revision < excluded.revision""";

    /** Keeps the newest; nothing of who was erased since then. */
    Uni<Void> keep(SqlClient transaction, AthleteChanged athlete) {
        return transaction
                .preparedQuery(KEEP)
                .execute(Tuple.of(
                        athlete.athleteId(),
                        athlete.revision(),
                        athlete.activeCoaches().toArray(String[]::new)))
                .replaceWithVoid();
    }
}
