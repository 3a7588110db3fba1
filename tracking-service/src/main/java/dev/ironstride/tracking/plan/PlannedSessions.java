package dev.ironstride.tracking.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.PlanChanged;
import dev.ironstride.kit.identity.AthleteId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projection's table: one row per athlete, replaced as a whole by each newer plan. */
@ApplicationScoped
public class PlannedSessions {

    private static final String FIND = """
            select s.value::text as session
              from plan p, jsonb_array_elements(p.sessions::jsonb) s
             where p.athlete_id = $1 and s.value ->> 'id' = $2""";

    private static final String KEEP = """
            insert into plan (athlete_id, revision, plan_id, sessions) values ($1, $2, $3, $4)
            on conflict (athlete_id) do update
               set revision = excluded.revision, plan_id = excluded.plan_id, sessions = excluded.sessions
             where plan.revision < excluded.revision""";

    private final ObjectMapper json;

    PlannedSessions(ObjectMapper json) {
        this.json = json;
    }

    /** The planned session, if the athlete's plan has arrived and holds it. */
    public Uni<Optional<PlanChanged.Session>> find(SqlClient client, AthleteId athlete, @Nullable UUID id) {
        if (id == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return client.preparedQuery(FIND)
                .execute(Tuple.of(athlete.value(), id.toString()))
                .map(rows -> {
                    for (Row row : rows) {
                        return Optional.of(read(row.getString("session")));
                    }
                    return Optional.empty();
                });
    }

    /** Keeps a plan if it is newer; a deleted plan is kept empty. */
    Uni<Void> keep(SqlClient transaction, PlanChanged plan) {
        List<PlanChanged.Session> sessions = plan.status() == FactStatus.DELETED ? List.of() : plan.sessions();
        return transaction
                .preparedQuery(KEEP)
                .execute(Tuple.of(plan.athleteId(), plan.revision(), plan.planId(), write(sessions)))
                .replaceWithVoid();
    }

    private PlanChanged.Session read(String text) {
        try {
            return json.readValue(text, PlanChanged.Session.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored planned session cannot be read", broken);
        }
    }

    private String write(List<PlanChanged.Session> sessions) {
        try {
            return json.writeValueAsString(sessions);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
