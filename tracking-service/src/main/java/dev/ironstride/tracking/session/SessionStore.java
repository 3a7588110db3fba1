package dev.ironstride.tracking.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.events.Load;
import dev.ironstride.events.Pain;
import dev.ironstride.events.SessionCompleted.Outcome;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.outbox.OutboxSql;
import dev.ironstride.tracking.event.Envelope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Tables {@code session} and {@code session_set}. */
@ApplicationScoped
class SessionStore {

    private static final TypeReference<List<Pain>> PAIN = new TypeReference<>() {};
    private static final TypeReference<List<LoggedSet>> SETS = new TypeReference<>() {};

    private static final String SELECT = """
            select s.athlete_id, s.id, s.revision, s.planned_session_id, s.started_at, s.time_zone, s.ended_at, s.outcome,
                   s.rpe, s.enjoyment, s.pain::text as pain, s.au, s.leg_au, s.imputed,
                   (select coalesce(json_agg(json_build_object('set', n.number, 'exerciseId', n.exercise_id, 'reps', n.reps,
                        'seconds', n.seconds, 'loadKg', n.load_kg, 'rpe', n.rpe, 'done', n.done) order by n.number), '[]')::text
                      from session_set n where n.athlete_id = s.athlete_id and n.session_id = s.id) as sets
              from session s
            """;

    private static final String FIND = SELECT + "where s.athlete_id = $1 and s.id = $2";

    private static final String LOCK = "select 1 from session where athlete_id = $1 and id = $2 for update";

    private static final String PAGE = SELECT + """
            where s.athlete_id = $1 and s.started_at >= $2 and s.started_at < $3 and (s.started_at, s.id) < ($4, $5)
            order by s.started_at desc, s.id desc limit $6""";

    private static final String INSERT = """
            insert into session (athlete_id, id, revision, planned_session_id, started_at, time_zone)
            values ($1, $2, 0, $3, $4, $5)""";

    private static final String PUT_SET = """
            insert into session_set (athlete_id, session_id, number, exercise_id, reps, seconds, load_kg, rpe, done)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (athlete_id, session_id, number) do update
               set exercise_id = excluded.exercise_id, reps = excluded.reps, seconds = excluded.seconds,
                   load_kg = excluded.load_kg, rpe = excluded.rpe, done = excluded.done""";

    private static final String COMPLETE = """
            with written as (
              update session set revision = $3, ended_at = $4, outcome = $5, rpe = $6, enjoyment = $7,
                     pain = $8::text::jsonb, au = $9, leg_au = $10, imputed = $11, updated_at = now()
               where athlete_id = $1 and id = $2 returning 1)
            """ + OutboxSql.insertSelect(12) + " from written";

    private final ObjectMapper json;
    private final Clock clock;

    SessionStore(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Uni<Optional<StrengthSession>> find(SqlClient client, AthleteId athlete, UUID id) {
        return client.preparedQuery(FIND).execute(Tuple.of(athlete.value(), id)).map(rows -> {
            for (Row row : rows) {
                return Optional.of(session(row));
            }
            return Optional.empty();
        });
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Uni<Optional<StrengthSession>> findLocked(SqlClient transaction, AthleteId athlete, UUID id) {
        // Two statements: the second sees the sets that whoever held the lock has committed.
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(athlete.value(), id))
                .chain(locked -> locked.rowCount() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : find(transaction, athlete, id));
    }

    /** Sessions, newest first, from {@code from} until before {@code to}, after a position in that order. */
    Uni<List<StrengthSession>> page(
            SqlClient client,
            AthleteId athlete,
            Instant from,
            Instant to,
            Instant afterStart,
            UUID afterId,
            int limit) {
        return client.preparedQuery(PAGE)
                .execute(Tuple.of(athlete.value(), utc(from), utc(to), utc(afterStart), afterId, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::session)
                        .toList());
    }

    Uni<Void> insert(SqlClient transaction, StrengthSession session) {
        return transaction
                .preparedQuery(INSERT)
                .execute(Tuple.of(
                        session.athlete().value(),
                        session.id(),
                        session.plannedSessionId(),
                        utc(session.startedAt()),
                        session.timeZone().getId()))
                .replaceWithVoid();
    }

    /** Writes sets; the same number replaces. */
    Uni<Void> put(SqlClient transaction, StrengthSession session, List<LoggedSet> sets) {
        if (sets.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = sets.stream().map(set -> row(session, set)).toList();
        return transaction.preparedQuery(PUT_SET).executeBatch(rows).replaceWithVoid();
    }

    /** Writes how a session ended, with its event. */
    Uni<Void> complete(SqlClient transaction, StrengthSession session) {
        Completion how = Objects.requireNonNull(session.completion());
        Tuple values = Tuple.tuple()
                .addString(session.athlete().value())
                .addUUID(session.id())
                .addLong(session.revision())
                .addOffsetDateTime(utc(how.endedAt()))
                .addString(how.outcome().name())
                .addDouble(how.rpe())
                .addInteger(how.enjoyment())
                .addString(write(how.pain()))
                .addDouble(how.load().au())
                .addDouble(how.load().legAu())
                .addBoolean(how.load().imputed());
        OutboxSql.append(values, Envelope.of(session.event(how), clock.instant()));
        return transaction.preparedQuery(COMPLETE).execute(values).replaceWithVoid();
    }

    private static Tuple row(StrengthSession session, LoggedSet set) {
        return Tuple.tuple()
                .addString(session.athlete().value())
                .addUUID(session.id())
                .addInteger(set.set())
                .addString(set.exerciseId())
                .addInteger(set.reps())
                .addInteger(set.seconds())
                .addDouble(set.loadKg())
                .addDouble(set.rpe())
                .addBoolean(set.done());
    }

    private StrengthSession session(Row row) {
        return new StrengthSession(
                new AthleteId(row.getString("athlete_id")),
                row.getUUID("id"),
                row.getLong("revision"),
                row.getUUID("planned_session_id"),
                row.getOffsetDateTime("started_at").toInstant(),
                ZoneId.of(row.getString("time_zone")),
                read(row.getString("sets"), SETS),
                completion(row));
    }

    private @Nullable Completion completion(Row row) {
        OffsetDateTime ended = row.getOffsetDateTime("ended_at");
        return ended == null
                ? null
                : new Completion(
                        ended.toInstant(),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getDouble("rpe"),
                        row.getInteger("enjoyment"),
                        read(row.getString("pain"), PAIN),
                        new Load(row.getDouble("au"), row.getDouble("leg_au"), row.getBoolean("imputed")));
    }

    private <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
