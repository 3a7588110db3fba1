package dev.ironstride.plan.profile;

import dev.ironstride.plan.database.Rows;
import dev.ironstride.plan.database.StoredJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table {@code profile}. */
@ApplicationScoped
public class ProfileStore {
    private static final String FIND = "select revision, body::text as body from profile where athlete_id = $1";
    private static final String SAVE = """
            insert into profile (athlete_id, revision, body, updated_at) values ($1, $2, $3::text::jsonb, $4)
            on conflict (athlete_id) do update
               set revision = excluded.revision, body = excluded.body, updated_at = excluded.updated_at""";

    /** The athlete's profile, if told. */
    public Uni<Optional<ProfileRow>> find(SqlClient client, String athleteId) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(athleteId))
                .map(rows -> Rows.first(
                        rows,
                        row -> new ProfileRow(
                                row.getLong("revision"), StoredJson.read(row.getString("body"), ProfileBody.class))));
    }

    Uni<Void> save(SqlClient transaction, String athleteId, ProfileRow profile, Instant at) {
        return transaction
                .preparedQuery(SAVE)
                .execute(Tuple.of(
                        athleteId,
                        profile.revision(),
                        StoredJson.write(profile.body()),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
