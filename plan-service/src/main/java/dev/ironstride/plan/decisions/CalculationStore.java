package dev.ironstride.plan.decisions;

import dev.ironstride.plan.database.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The table {@code calculation}. */
@ApplicationScoped
public class CalculationStore {
    private static final String SAVE = """
            insert into calculation
                (athlete_id, plan_id, plan_revision, rule_set, as_of, facts_until, overrides_until)
            values ($1, $2, $3, $4, $5,
                    (select coalesce(max(version), 0) from fact_version where athlete_id = $1), $6)""";
    private static final String FIND = """
            select plan_revision, rule_set, as_of, facts_until, overrides_until from calculation
             where athlete_id = $1 and plan_id = $2 and plan_revision = $3""";

    /**
     * Remembers what f was given; the facts are all that are known at this point of the transaction, which has the athlete's
     * turn.
     *
     * @param given with {@code factsUntil} left open
     */
    public Uni<Void> save(SqlClient transaction, String athleteId, UUID planId, Calculation given) {
        var tuple = Tuple.tuple()
                .addValue(athleteId)
                .addValue(planId)
                .addValue(given.planRevision())
                .addValue(given.ruleSet())
                .addValue(given.asOf())
                .addValue(given.overridesUntil());
        return transaction.preparedQuery(SAVE).execute(tuple).replaceWithVoid();
    }

    /** What the revision of a plan came of; empty for revisions without decisions and those from before it was kept. */
    public Uni<Optional<Calculation>> find(SqlClient client, String athleteId, UUID planId, long planRevision) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(athleteId, planId, planRevision))
                .map(rows -> Rows.first(
                        rows,
                        row -> new Calculation(
                                row.getLong("plan_revision"),
                                row.getString("rule_set"),
                                row.getLocalDateTime("as_of"),
                                row.getLong("facts_until"),
                                row.getLong("overrides_until"))));
    }
}
