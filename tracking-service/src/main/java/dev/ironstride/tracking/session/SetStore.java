package dev.ironstride.tracking.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Writes table {@code session_set}; {@link SessionStore} reads it. */
@ApplicationScoped
class SetStore {

    private static final String PUT = """
            insert into session_set (athlete_id, session_id, number, revision, id, exercise_id, reps, seconds, load_kg, rpe,
                   done, side, missed_reps, pain, form, notes, logged_at, deleted)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::text::jsonb, $15, $16, $17, $18)
            on conflict (athlete_id, session_id, number) do update
               set revision = excluded.revision, id = excluded.id, exercise_id = excluded.exercise_id,
                   reps = excluded.reps, seconds = excluded.seconds, load_kg = excluded.load_kg, rpe = excluded.rpe,
                   done = excluded.done, side = excluded.side, missed_reps = excluded.missed_reps, pain = excluded.pain,
                   form = excluded.form, notes = excluded.notes, logged_at = excluded.logged_at,
                   deleted = excluded.deleted""";

    private final ObjectMapper json;

    SetStore(ObjectMapper json) {
        this.json = json;
    }

    /** Writes sets of a session that is locked; the same number replaces. */
    Uni<Void> put(SqlClient transaction, StrengthSession session, Collection<LoggedSet> sets) {
        if (sets.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = sets.stream().map(set -> row(session, set)).toList();
        return transaction.preparedQuery(PUT).executeBatch(rows).replaceWithVoid();
    }

    private Tuple row(StrengthSession session, LoggedSet set) {
        Instant loggedAt = set.loggedAt();
        return Tuple.tuple()
                .addString(session.athlete().value())
                .addUUID(session.id())
                .addInteger(set.set())
                .addInteger(set.revision())
                .addUUID(set.id())
                .addString(set.exerciseId())
                .addInteger(set.reps())
                .addInteger(set.seconds())
                .addDouble(set.loadKg())
                .addDouble(set.rpe())
                .addBoolean(set.done())
                .addString(set.side() == null ? null : set.side().name())
                .addBoolean(set.missedReps())
                .addString(pain(set))
                .addInteger(set.form())
                .addString(set.notes())
                .addOffsetDateTime(loggedAt == null ? null : OffsetDateTime.ofInstant(loggedAt, ZoneOffset.UTC))
                .addBoolean(set.deleted());
    }

    private String pain(LoggedSet set) {
        try {
            return json.writeValueAsString(set.pain());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
