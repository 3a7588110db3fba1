package dev.ironstride.plan.overrides;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.database.Rows;
import dev.ironstride.plan.database.StoredJson;
import dev.ironstride.plan.recovery.Overrides;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code plan_override}: rows are only ever added. */
@ApplicationScoped
public class OverrideStore {
    /** Own constant: some a day for a year. Each is replayed with every recalculation. */
    static final int MOST = 1_000;

    private static final String UNTIL = """
            select version, kind, subject, value::text as value, said_by, said_at from plan_override
             where athlete_id = $1 and plan_id = $2 and version <= $3 order by version""";
    private static final String SAY = """
            insert into plan_override (athlete_id, plan_id, kind, subject, value, said_by, said_at)
            select $1, $2, $3, $4, $5::text::jsonb, $6, $7
             where (select count(*) from plan_override where athlete_id = $1 and plan_id = $2) < $8""";

    /** Body of a move. */
    private record Place(LocalDateTime start) {}

    /** All that was said of a plan. */
    public Uni<Spoken> of(SqlClient client, String athleteId, UUID planId) {
        return until(client, athleteId, planId, Long.MAX_VALUE);
    }

    /** What had been said up to a version. */
    public Uni<Spoken> until(SqlClient client, String athleteId, UUID planId, long version) {
        return client.preparedQuery(UNTIL)
                .execute(Tuple.of(athleteId, planId, version))
                .map(rows -> {
                    List<Long> versions = Rows.list(rows, row -> row.getLong("version"));
                    return new Spoken(
                            Rows.list(rows, OverrideStore::said), versions.isEmpty() ? 0 : versions.getLast());
                });
    }

    /** Remembers it for as long as the plan lives; refuses with 409 {@code too-many-changes} what is beyond all reason. */
    public Uni<Void> say(SqlClient transaction, String athleteId, UUID planId, Said said) {
        var to = said.to();
        var tuple = Tuple.tuple()
                .addValue(athleteId)
                .addValue(planId)
                .addValue(said.kind().name())
                .addValue(said.subject())
                .addValue(to == null ? null : StoredJson.write(new Place(to)))
                .addValue(said.by())
                .addValue(OffsetDateTime.ofInstant(said.at(), ZoneOffset.UTC))
                .addValue(MOST);
        return transaction
                .preparedQuery(SAY)
                .execute(tuple)
                .invoke(done -> {
                    if (done.rowCount() == 0) {
                        throw new ProblemException(Problem.of(
                                409,
                                "too-many-changes",
                                "This plan was changed by hand too often",
                                "A plan takes " + MOST + " changes by hand. Make a new plan to go on."));
                    }
                })
                .replaceWithVoid();
    }

    private static Said said(Row row) {
        return new Said(
                Overrides.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                place(row.getString("value")),
                row.getString("said_by"),
                row.getOffsetDateTime("said_at").toInstant());
    }

    private static @Nullable LocalDateTime place(@Nullable String value) {
        return value == null ? null : StoredJson.read(value, Place.class).start();
    }
}
