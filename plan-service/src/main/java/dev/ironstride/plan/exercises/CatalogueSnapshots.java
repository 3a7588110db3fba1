package dev.ironstride.plan.exercises;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.database.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code catalogue_snapshot}: the exercises that plans were made from. A snapshot never changes, so what was read
 * once stays in memory.
 */
@ApplicationScoped
public class CatalogueSnapshots {
    /** Own constant: snapshots of all plans in force, as long as few coaches keep exercises of their own. */
    private static final int MOST_IN_MEMORY = 64;

    private static final String OF_ATHLETE = """
            select exercise_id, revision, body from exercise
             where owner_id is null
                or owner_id in (select coach_id from coach_link where athlete_id = $1 and revoked_at is null)""";
    private static final String KEEP = """
            with known as (%s),
                 named as (select md5(string_agg(exercise_id || ':' || revision, ',' order by exercise_id)) as snapshot_id,
                                  jsonb_agg(body order by exercise_id) as exercises from known),
                 kept as (insert into catalogue_snapshot (snapshot_id, exercises)
                          select snapshot_id, exercises from named where snapshot_id is not null
                          on conflict do nothing)
            select snapshot_id from named""".formatted(OF_ATHLETE);
    private static final String NOW = "with known as (" + OF_ATHLETE
            + ") select jsonb_agg(body order by exercise_id)::text as exercises from known";
    private static final String FIND =
            "select exercises::text as exercises from catalogue_snapshot where snapshot_id = $1";

    private final Cache<String, Catalogue> inMemory =
            Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();

    /** Keeps what an athlete's plans are made from now, and answers the snapshot's id; null while there are no exercises. */
    public Uni<@Nullable String> keep(SqlClient transaction, String athleteId) {
        return transaction
                .preparedQuery(KEEP)
                .execute(Tuple.of(athleteId))
                .map(rows -> Rows.first(rows, row -> Optional.ofNullable(row.getString("snapshot_id")))
                        .flatMap(id -> id)
                        .orElse(null));
    }

    /** What an athlete's plans would be made from now; stores nothing. */
    public Uni<Catalogue> now(SqlClient client, String athleteId) {
        return client.preparedQuery(NOW)
                .execute(Tuple.of(athleteId))
                .map(rows -> Rows.first(rows, row -> Optional.ofNullable(row.getString("exercises")))
                        .flatMap(exercises -> exercises)
                        .map(PlannableExercise::catalogue)
                        .orElse(Catalogue.EMPTY));
    }

    /** The exercises of a snapshot; none for plans that have no snapshot. */
    public Uni<Catalogue> find(SqlClient client, @Nullable String snapshotId) {
        if (snapshotId == null) {
            return Uni.createFrom().item(Catalogue.EMPTY);
        }
        Catalogue known = inMemory.getIfPresent(snapshotId);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return client.preparedQuery(FIND)
                .execute(Tuple.of(snapshotId))
                .map(rows -> Rows.first(rows, row -> row.getString("exercises"))
                        .map(PlannableExercise::catalogue)
                        .orElse(Catalogue.EMPTY))
                .invoke(read -> inMemory.put(snapshotId, read));
    }
}
