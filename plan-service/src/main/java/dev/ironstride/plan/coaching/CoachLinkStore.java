package dev.ironstride.plan.coaching;

import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.plan.database.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The table {@code coach_link}. */
@ApplicationScoped
public class CoachLinkStore {
    private static final String ACTIVE = """
            select coach_id, granted_at from coach_link
             where athlete_id = $1 and revoked_at is null order by coach_id""";
    private static final String GRANT = """
            insert into coach_link (athlete_id, link_id, coach_id, granted_at) values ($1, $2, $3, $4)
            on conflict (athlete_id, coach_id) where revoked_at is null do nothing""";
    private static final String REVOKE = """
            update coach_link set revoked_at = $3 where athlete_id = $1 and coach_id = $2 and revoked_at is null""";
    private static final String ATHLETES =
            "select distinct athlete_id from coach_link where coach_id = $1 order by athlete_id";
    private static final String FORGET =
            "delete from coach_link where athlete_id = $1 and coach_id = $2 returning revoked_at is null as was_in";

    /** Who lets the coach in, or did once, by id. */
    public Uni<List<String>> athletesOf(SqlClient client, String coachId) {
        return client.preparedQuery(ATHLETES)
                .execute(Tuple.of(coachId))
                .map(rows -> Rows.list(rows, row -> row.getString("athlete_id")));
    }

    /** Forgets that a coach ever was in; answers whether they still were. */
    public Uni<Boolean> forget(SqlClient transaction, String athleteId, String coachId) {
        return transaction
                .preparedQuery(FORGET)
                .execute(Tuple.of(athleteId, coachId))
                .map(rows -> Rows.list(rows, row -> row.getBoolean("was_in")).contains(true));
    }

    /** Whom the athlete lets in now, by id. */
    public Uni<List<CoachLink>> active(SqlClient client, String athleteId) {
        return client.preparedQuery(ACTIVE)
                .execute(Tuple.of(athleteId))
                .map(rows -> Rows.list(
                        rows,
                        row -> new CoachLink(
                                row.getString("coach_id"),
                                row.getOffsetDateTime("granted_at").toInstant())));
    }

    /** Lets a coach in; answers whether that is news. */
    public Uni<Boolean> grant(SqlClient transaction, String athleteId, String coachId, Instant at) {
        return transaction
                .preparedQuery(GRANT)
                .execute(Tuple.of(athleteId, UuidV7.next(), coachId, utc(at)))
                .map(done -> done.rowCount() > 0);
    }

    /** Lets a coach in no longer; answers whether that is news. */
    public Uni<Boolean> revoke(SqlClient transaction, String athleteId, String coachId, Instant at) {
        return transaction
                .preparedQuery(REVOKE)
                .execute(Tuple.of(athleteId, coachId, utc(at)))
                .map(done -> done.rowCount() > 0);
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
