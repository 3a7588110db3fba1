package dev.ironstride.tracking.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.events.FactStatus;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Table {@code session}, read with its sets. */
@ApplicationScoped
class SessionStore {

    private static final TypeReference<List<Pain>> PAIN = new TypeReference<>() {};
    private static final TypeReference<List<LoggedSet>> SETS = new TypeReference<>() {};

    private static final String SELECT = """
            select s.athlete_id, s.id, s.revision, s.status, s.planned_session_id, s.started_at, s.time_zone, s.notes,
                   s.ended_at, s.outcome, s.told_outcome, s.rpe, s.enjoyment, s.pain::text as pain, s.au, s.leg_au,
                   s.imputed, s.completion_hash,
                   (select coalesce(json_agg(json_build_object('set', n.number, 'revision', n.revision, 'id', n.id,
                        'exerciseId', n.exercise_id, 'reps', n.reps, 'seconds', n.seconds, 'loadKg', n.load_kg,
                        'rpe', n.rpe, 'done', n.done, 'side', n.side, 'missedReps', n.missed_reps, 'pain', n.pain,
                        'form', n.form, 'notes', n.notes, 'deleted', n.deleted, 'loggedAt',
                        to_char(n.logged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by n.number), '[]')::text
                      from session_set n where n.athlete_id = s.athlete_id and n.session_id = s.id) as sets
              from session s
            """;

    private static final String FIND = SELECT + "where s.athlete_id = $1 and s.id = $2";

    private static final String LOCK = "select 1 from session where athlete_id = $1 and id = $2 for update";

    private static final String PAGE = SELECT + """
            where s.athlete_id = $1 and s.status = 'ACTIVE' and s.started_at >= $2 and s.started_at < $3
              and (s.started_at, s.id) < ($4, $5)
            order by s.started_at desc, s.id desc limit $6""";

    private static final String INSERT = """
            insert into session (athlete_id, id, revision, planned_session_id, started_at, time_zone)
            values ($1, $2, 0, $3, $4, $5) on conflict (athlete_id, id) do nothing""";

    private static final String SAVE = """
            update session set revision = $3, status = $4, planned_session_id = $5, started_at = $6, time_zone = $7,
                   notes = $8, ended_at = $9, outcome = $10, told_outcome = $11, rpe = $12, enjoyment = $13,
                   pain = $14::text::jsonb, au = $15, leg_au = $16, imputed = $17, updated_at = now()
             where athlete_id = $1 and id = $2""";

    private static final String SAVE_AND_TELL =
            "with written as (" + SAVE + " returning 1) " + OutboxSql.insertSelect(18) + " from written";

    private static final String KEEP_HASH = "update session set completion_hash = $3 where athlete_id = $1 and id = $2";

    private final ObjectMapper json;
    private final Clock clock;

    SessionStore(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** A session under lock, with the hash of the end that was told last; null if none was. */
    record Locked(StrengthSession session, @Nullable String completionHash) {}

    Uni<Optional<StrengthSession>> find(SqlClient client, AthleteId athlete, UUID id) {
        return select(client, athlete, id).map(found -> found.map(Locked::session));
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Uni<Optional<Locked>> findLocked(SqlClient transaction, AthleteId athlete, UUID id) {
        // Two statements: the second sees the sets that whoever held the lock has committed.
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(athlete.value(), id))
                .chain(locked -> locked.rowCount() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : select(transaction, athlete, id));
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

    /** Writes a session that begins; nothing if its id is known. */
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

    /** Writes a session as it stands, without its sets; once it has ended, with its event. */
    Uni<Void> save(SqlClient transaction, StrengthSession session) {
        Completion how = session.completion();
        Tuple values = values(session, how);
        if (how == null) {
            return transaction.preparedQuery(SAVE).execute(values).replaceWithVoid();
        }
        OutboxSql.append(values, Envelope.of(session.event(how), clock.instant()));
        return transaction.preparedQuery(SAVE_AND_TELL).execute(values).replaceWithVoid();
    }

    /** Remembers which end was told last, so that it is recognised when it comes again. */
    Uni<Void> keepHash(SqlClient transaction, StrengthSession session, String hash) {
        return transaction
                .preparedQuery(KEEP_HASH)
                .execute(Tuple.of(session.athlete().value(), session.id(), hash))
                .replaceWithVoid();
    }

    private Tuple values(StrengthSession session, @Nullable Completion how) {
        Tuple values = Tuple.tuple()
                .addString(session.athlete().value())
                .addUUID(session.id())
                .addLong(session.revision())
                .addString(session.status().name())
                .addUUID(session.plannedSessionId())
                .addOffsetDateTime(utc(session.startedAt()))
                .addString(session.timeZone().getId())
                .addString(session.notes());
        return how == null
                ? values.addOffsetDateTime(null)
                        .addString(null)
                        .addString(null)
                        .addDouble(null)
                        .addInteger(null)
                        .addString("[]")
                        .addDouble(null)
                        .addDouble(null)
                        .addBoolean(null)
                : values.addOffsetDateTime(utc(how.endedAt()))
                        .addString(how.outcome().name())
                        .addString(
                                how.toldOutcome() == null
                                        ? null
                                        : how.toldOutcome().name())
                        .addDouble(how.rpe())
                        .addInteger(how.enjoyment())
                        .addString(write(how.pain()))
                        .addDouble(how.load().au())
                        .addDouble(how.load().legAu())
                        .addBoolean(how.load().imputed());
    }

    private Uni<Optional<Locked>> select(SqlClient client, AthleteId athlete, UUID id) {
        return client.preparedQuery(FIND).execute(Tuple.of(athlete.value(), id)).map(rows -> {
            for (Row row : rows) {
                return Optional.of(new Locked(session(row), row.getString("completion_hash")));
            }
            return Optional.empty();
        });
    }

    private StrengthSession session(Row row) {
        return new StrengthSession(
                new AthleteId(row.getString("athlete_id")),
                row.getUUID("id"),
                row.getLong("revision"),
                FactStatus.valueOf(row.getString("status")),
                row.getUUID("planned_session_id"),
                row.getOffsetDateTime("started_at").toInstant(),
                ZoneId.of(row.getString("time_zone")),
                row.getString("notes"),
                read(row.getString("sets"), SETS),
                completion(row));
    }

    private @Nullable Completion completion(Row row) {
        OffsetDateTime ended = row.getOffsetDateTime("ended_at");
        String told = row.getString("told_outcome");
        return ended == null
                ? null
                : new Completion(
                        ended.toInstant(),
                        Outcome.valueOf(row.getString("outcome")),
                        told == null ? null : Outcome.valueOf(told),
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
