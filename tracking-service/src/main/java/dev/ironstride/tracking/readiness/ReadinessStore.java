package dev.ironstride.tracking.readiness;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.ReadinessReported;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.outbox.OutboxSql;
import dev.ironstride.tracking.event.Envelope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Table {@code readiness}. */
@ApplicationScoped
class ReadinessStore {

    private static final String SELECT = """
            select external_id, told::text as told, told_hash, edits::text as edits, report::text as report
              from readiness where athlete_id = $1
            """;

    private static final String BY_ID = SELECT + "and id = $2";

    private static final String BY_SOURCE = SELECT + "and provider = $2 and external_id = $3 for update";

    private static final String PAGE = SELECT + """
            and status = 'ACTIVE' and day between $2 and $3 and (day, reported_at, id) < ($4, $5, $6)
            order by day desc, reported_at desc, id desc limit $7""";

    private static final String INSERT = """
            with written as (
              insert into readiness (athlete_id, id, revision, status, day, reported_at, told, told_hash, edits, report,
                     provider, external_id)
              values ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8, $9::text::jsonb, $10::text::jsonb, $11, $12)
              on conflict (athlete_id, provider, external_id) do nothing returning 1)
            """ + OutboxSql.insertSelect(13) + " from written";

    private static final String UPDATE = """
            with written as (
              update readiness set revision = $3, status = $4, day = $5, reported_at = $6, told = $7::text::jsonb,
                     told_hash = $8, edits = $9::text::jsonb, report = $10::text::jsonb, updated_at = now()
               where athlete_id = $1 and id = $2 returning 1)
            """ + OutboxSql.insertSelect(11) + " from written";

    private final ReadinessJson json;
    private final Clock clock;

    ReadinessStore(ReadinessJson json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Where a page begins: after a report in the order of the list. */
    record Position(LocalDate day, Instant reportedAt, UUID id) {}

    Uni<Optional<Reading>> find(SqlClient client, AthleteId athlete, UUID id) {
        return first(client, BY_ID, Tuple.of(athlete.value(), id));
    }

    /** As {@link #find}, locked until the transaction ends. */
    Uni<Optional<Reading>> findLocked(SqlClient transaction, AthleteId athlete, UUID id) {
        return first(transaction, BY_ID + " for update", Tuple.of(athlete.value(), id));
    }

    /** The report a provider told under this id, deleted ones too, locked until the transaction ends. */
    Uni<Optional<Reading>> findBySource(SqlClient transaction, AthleteId athlete, String provider, String externalId) {
        return first(transaction, BY_SOURCE, Tuple.of(athlete.value(), provider, externalId));
    }

    /** Reports that were not deleted, newest day first, both days included. */
    Uni<List<Reading>> page(
            SqlClient client, AthleteId athlete, LocalDate from, LocalDate to, Position after, int limit) {
        Tuple values = Tuple.tuple()
                .addString(athlete.value())
                .addLocalDate(from)
                .addLocalDate(to)
                .addLocalDate(after.day())
                .addOffsetDateTime(utc(after.reportedAt()))
                .addUUID(after.id())
                .addInteger(limit);
        return client.preparedQuery(PAGE)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::reading)
                        .toList());
    }

    /** Writes a new report with its event; false if the provider's id has become known meanwhile. */
    Uni<Boolean> insert(SqlClient transaction, Reading reading) {
        return write(
                transaction,
                INSERT,
                values(reading).addString(reading.event().source().provider()).addString(reading.externalId()),
                reading);
    }

    /** Writes the next revision of a report that is locked, with its event. */
    Uni<Void> update(SqlClient transaction, Reading reading) {
        return write(transaction, UPDATE, values(reading), reading).replaceWithVoid();
    }

    private Tuple values(Reading reading) {
        ReadinessReported event = reading.event();
        return Tuple.tuple()
                .addString(event.athleteId())
                .addUUID(event.reportId())
                .addLong(event.revision())
                .addString(event.status().name())
                .addLocalDate(event.date())
                .addOffsetDateTime(utc(event.reportedAt()))
                .addString(json.write(reading.told()))
                .addString(reading.toldHash())
                .addString(json.write(reading.edits()))
                .addString(EventJson.write(event));
    }

    private Uni<Boolean> write(SqlClient transaction, String statement, Tuple values, Reading reading) {
        OutboxSql.append(values, Envelope.of(reading.event(), clock.instant()));
        return transaction.preparedQuery(statement).execute(values).map(written -> written.rowCount() == 1);
    }

    private Uni<Optional<Reading>> first(SqlClient client, String statement, Tuple values) {
        return client.preparedQuery(statement).execute(values).map(rows -> {
            for (Row row : rows) {
                return Optional.of(reading(row));
            }
            return Optional.empty();
        });
    }

    private Reading reading(Row row) {
        try {
            return new Reading(
                    row.getString("external_id"),
                    json.read(row.getString("told")),
                    row.getString("told_hash"),
                    json.read(row.getString("edits")),
                    EventJson.read(row.getString("report").getBytes(StandardCharsets.UTF_8), ReadinessReported.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
