package dev.ironstride.plan.plans;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.database.Rows;
import dev.ironstride.plan.database.StoredJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Baselines as stored. They never change, so those last looked at stay in memory, read once. */
@ApplicationScoped
class Baselines {
    /** Own constant: some 200 kB each. Kafka gives an athlete's events to one process, so its plan is often still here. */
    private static final int MOST_IN_MEMORY = 256;

    private static final String FIND =
            "select baseline::text as baseline from plan where athlete_id = $1 and plan_id = $2";

    private final Map<UUID, Baseline> inMemory =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_IN_MEMORY, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Baseline> eldest) {
                    return size() > MOST_IN_MEMORY;
                }
            });

    /** The baseline of a plan that is there. */
    Uni<Baseline> of(SqlClient client, String athleteId, UUID planId) {
        Baseline known = inMemory.get(planId);
        return known != null
                ? Uni.createFrom().item(known)
                : client.preparedQuery(FIND)
                        .execute(Tuple.of(athleteId, planId))
                        .map(rows -> Rows.first(rows, row -> StoredJson.read(row.getString("baseline"), Baseline.class))
                                .orElseThrow())
                        .invoke(read -> inMemory.put(planId, read));
    }
}
