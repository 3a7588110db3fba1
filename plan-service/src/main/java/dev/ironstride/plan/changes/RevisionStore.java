package dev.ironstride.plan.changes;

import dev.ironstride.plan.database.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Revisions of plans, and nothing else of them. */
@ApplicationScoped
class RevisionStore {
    private static final String REVISIONS =
            "select athlete_id, plan_id, revision from plan where current and athlete_id = any($1)";
    private static final String DECISIONS = """
            select decision_id from decision where athlete_id = $1 and plan_id = $2 and plan_revision > $3
             order by plan_revision, key""";

    private final Pool pool;

    RevisionStore(Pool pool) {
        this.pool = pool;
    }

    /** Where an athlete's plan stands. */
    record Standing(String athleteId, UUID planId, long revision) {}

    Uni<List<Standing>> of(Collection<String> athletes) {
        return pool.preparedQuery(REVISIONS)
                .execute(Tuple.of(athletes.toArray(String[]::new)))
                .map(rows -> Rows.list(
                        rows,
                        row -> new Standing(
                                row.getString("athlete_id"), row.getUUID("plan_id"), row.getLong("revision"))));
    }

    /** Decisions that are new or have changed since a revision. */
    Uni<List<UUID>> decisionsSince(Standing plan, long revision) {
        return pool.preparedQuery(DECISIONS)
                .execute(Tuple.of(plan.athleteId(), plan.planId(), revision))
                .map(rows -> Rows.list(rows, row -> row.getUUID("decision_id")));
    }
}
