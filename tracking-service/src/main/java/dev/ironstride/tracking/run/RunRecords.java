package dev.ironstride.tracking.run;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.merge.Apart;
import dev.ironstride.tracking.merge.Origin;
import dev.ironstride.tracking.merge.Window;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tables {@code run_record} and {@code run_apart}. */
@ApplicationScoped
class RunRecords {

    /** No record is longer ({@link RunRules#LONGEST_SECONDS}): none that began earlier reaches into the window. */
    static final String REACH = "interval '7 days'";

    private static final String COLUMNS =
            "athlete_id, record_id, run_id, alive, provider, external_id, told, told_hash,"
                    + " edits, effort, started_at, ended_at, time_zone";

    private static final String SELECT = "select record_id, run_id, alive, provider, external_id, told::text as told,"
            + " told_hash, edits::text as edits, effort::text as effort, started_at, ended_at, time_zone"
            + " from run_record where athlete_id = $1 ";

    private static final String OF_RUNS = SELECT + "and run_id = any($2) order by record_id";

    private static final String OF_RECORD = SELECT + "and (record_id = $2 or run_id = $2) order by record_id";

    private static final String DURING = SELECT + "and alive and started_at > $2::timestamptz - " + REACH
            + " and started_at < $3 and ended_at > $2 order by record_id limit $4";

    /** Reads the index by start, and the few rows that are left; a recorder does not run beside itself. */
    private static final String ANY = """
            select exists (
              select from run
               where athlete_id = $1 and status = 'ACTIVE'
                 and started_at > $2::timestamptz - %1$s and started_at < $3
                 and started_at + duration_seconds * interval '1 second' > $2
                 and not (provider = $4 and (external_id = $5 or (provider <> '%2$s'
                          and (device is null or $6::text is null or lower(device) = lower($6::text))))))
            or exists (
              select from run_record
               where athlete_id = $1 and alive
                 and started_at > $2::timestamptz - %1$s and started_at < $3 and ended_at > $2
                 and not (provider = $4 and external_id = $5)) as found""".formatted(REACH, Origin.FILE);

    /**
     * The same for many at once: the places of those beside which another recorder tells of a run. The bounds of all of them
     * let PostgreSQL leave other years aside before it begins.
     */
    private static final String ANY_OF_EACH = """
            select n::integer as place
              from unnest($1::text[], $2::timestamptz[], $3::timestamptz[], $4::text[], $5::text[], $6::text[])
                   with ordinality as asked (athlete, begins, ends, source, its_id, recorder, n)
             where exists (
              select from run
               where athlete_id = athlete and status = 'ACTIVE'
                 and started_at > begins - %1$s and started_at < ends
                 and started_at + duration_seconds * interval '1 second' > begins
                 and started_at > $7::timestamptz - %1$s and started_at < $8
                 and not (provider = source and (external_id = its_id or (provider <> '%2$s'
                          and (device is null or recorder is null or lower(device) = lower(recorder))))))
            or exists (
              select from run_record
               where athlete_id = athlete and alive
                 and started_at > begins - %1$s and started_at < ends and ended_at > begins
                 and not (provider = source and external_id = its_id))""".formatted(REACH, Origin.FILE);

    private static final String KEEP = "insert into run_record (" + COLUMNS + ") values"
            + " ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8, $9::text::jsonb, $10::text::jsonb, $11, $12, $13)"
            + " on conflict (athlete_id, record_id) do update set run_id = excluded.run_id, alive = excluded.alive,"
            + " told = excluded.told, told_hash = excluded.told_hash, edits = excluded.edits,"
            + " effort = excluded.effort, started_at = excluded.started_at, ended_at = excluded.ended_at,"
            + " time_zone = excluded.time_zone";

    private static final String FORGET = "delete from run_record where athlete_id = $1 and record_id = any($2)";

    private static final String APART =
            "select one, other from run_apart where athlete_id = $1 and (one = any($2) or other = any($2))";

    /** What a record that was parted from these counts as; the row of a record of its own has the record's id. */
    private static final String PARTED_RUNS = """
            select distinct coalesce(record.run_id, parted.id) as run_id
              from (select case when one = any($2) then other else one end as id from run_apart
                     where athlete_id = $1 and (one = any($2) or other = any($2))) as parted
              left join run_record as record
                on record.athlete_id = $1 and record.record_id = parted.id and record.alive""";

    private static final String PART =
            "insert into run_apart (athlete_id, one, other) values ($1, $2, $3) on conflict do nothing";

    private static final String REJOIN =
            "delete from run_apart where athlete_id = $1 and (one = any($2) or other = any($2))";

    private static final String REJOIN_AMONG =
            "delete from run_apart where athlete_id = $1 and one = any($2) and other = any($2)";

    private final RunJson json;

    RunRecords(RunJson json) {
        this.json = json;
    }

    /** Whether another recorder tells of a run in this time. */
    Uni<Boolean> any(SqlClient transaction, AthleteId athlete, Window window, Origin except) {
        Tuple values =
                Tuple.of(athlete.value(), utc(window).getFirst(), utc(window).getLast());
        values.addString(except.provider()).addString(except.externalId()).addString(except.device());
        return transaction
                .preparedQuery(ANY)
                .execute(values)
                .map(rows -> rows.iterator().next().getBoolean("found"));
    }

    /** Those of these beside which another recorder tells of a run in their time. */
    Uni<Set<Arrival>> anyOfEach(SqlClient transaction, List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        List<Origin> origins = arrivals.stream().map(Arrival::origin).toList();
        List<List<OffsetDateTime>> times =
                arrivals.stream().map(arrival -> utc(arrival.window())).toList();
        Tuple values = Tuple.of(
                arrivals.stream().map(arrival -> arrival.athlete().value()).toArray(String[]::new),
                times.stream().map(List::getFirst).toArray(OffsetDateTime[]::new),
                times.stream().map(List::getLast).toArray(OffsetDateTime[]::new),
                origins.stream().map(Origin::provider).toArray(String[]::new),
                origins.stream().map(Origin::externalId).toArray(String[]::new),
                origins.stream().map(Origin::device).toArray(String[]::new));
        values.addOffsetDateTime(
                        Collections.min(times.stream().map(List::getFirst).toList()))
                .addOffsetDateTime(
                        Collections.max(times.stream().map(List::getLast).toList()));
        return transaction
                .preparedQuery(ANY_OF_EACH)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> arrivals.get(row.getInteger("place") - 1))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Records of runs that have more than one. */
    Uni<List<SourceRecord>> ofRuns(SqlClient client, AthleteId athlete, Collection<UUID> runs) {
        return client.preparedQuery(OF_RUNS)
                .execute(Tuple.of(athlete.value(), runs.toArray(UUID[]::new)))
                .map(this::records);
    }

    /** This record, if it is one of several, and the records of the run of this id, if there are several. */
    Uni<List<SourceRecord>> ofEither(SqlClient client, AthleteId athlete, UUID id) {
        return client.preparedQuery(OF_RECORD)
                .execute(Tuple.of(athlete.value(), id))
                .map(this::records);
    }

    /** Living records of runs that have more than one, in some time. */
    Uni<List<SourceRecord>> during(SqlClient client, AthleteId athlete, Window window, int most) {
        return client.preparedQuery(DURING)
                .execute(Tuple.of(
                        athlete.value(), utc(window).getFirst(), utc(window).getLast(), most))
                .map(this::records);
    }

    Uni<Void> keep(SqlConnection transaction, AthleteId athlete, List<SourceRecord> records) {
        return each(records, record -> transaction.preparedQuery(KEEP).execute(values(athlete, record)));
    }

    Uni<Void> forget(SqlConnection transaction, AthleteId athlete, Collection<UUID> records) {
        return records.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(FORGET)
                        .execute(Tuple.of(athlete.value(), records.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    /** Which of these records the runner has parted from others. */
    Uni<Set<Apart>> apart(SqlClient client, AthleteId athlete, Collection<UUID> records) {
        return client.preparedQuery(APART)
                .execute(Tuple.of(athlete.value(), records.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> Apart.of(row.getUUID("one"), row.getUUID("other")))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Ids of runs, dead ones too, from whose records the runner has parted these. */
    Uni<Set<UUID>> partedRuns(SqlClient client, AthleteId athlete, Collection<UUID> records) {
        return client.preparedQuery(PARTED_RUNS)
                .execute(Tuple.of(athlete.value(), records.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("run_id"))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    Uni<Void> part(SqlConnection transaction, AthleteId athlete, List<Apart> pairs) {
        return each(
                pairs,
                pair -> transaction.preparedQuery(PART).execute(Tuple.of(athlete.value(), pair.one(), pair.other())));
    }

    /** Takes back what parted these records from others. */
    Uni<Void> rejoin(SqlConnection transaction, AthleteId athlete, Collection<UUID> records) {
        return transaction
                .preparedQuery(REJOIN)
                .execute(Tuple.of(athlete.value(), records.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** Takes back what parted these records from each other. */
    Uni<Void> rejoinAmong(SqlConnection transaction, AthleteId athlete, Collection<UUID> records) {
        return transaction
                .preparedQuery(REJOIN_AMONG)
                .execute(Tuple.of(athlete.value(), records.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    private interface Statement<T> {
        Uni<RowSet<Row>> run(T item);
    }

    private static <T> Uni<Void> each(List<T> items, Statement<T> statement) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(statement::run)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Tuple values(AthleteId athlete, SourceRecord record) {
        return Tuple.tuple()
                .addString(athlete.value())
                .addUUID(record.id())
                .addUUID(record.runId())
                .addBoolean(record.alive())
                .addString(record.origin().provider())
                .addString(record.origin().externalId())
                .addString(json.write(record.told()))
                .addString(record.toldHash())
                .addString(json.write(record.edits()))
                .addString(json.write(record.effort()))
                .addOffsetDateTime(utc(record.window()).getFirst())
                .addOffsetDateTime(utc(record.window()).getLast())
                .addString(record.zone().getId());
    }

    private List<SourceRecord> records(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::record).toList();
    }

    private SourceRecord record(Row row) {
        var told = json.readObject(row.getString("told"));
        return new SourceRecord(
                row.getUUID("record_id"),
                row.getUUID("run_id"),
                row.getBoolean("alive"),
                new Origin(row.getString("provider"), row.getString("external_id"), RunJson.device(told)),
                told,
                row.getString("told_hash"),
                json.readObject(row.getString("edits")),
                json.readEffort(row.getString("effort")),
                new Window(
                        row.getOffsetDateTime("started_at").toInstant(),
                        row.getOffsetDateTime("ended_at").toInstant()),
                ZoneId.of(row.getString("time_zone")));
    }

    private static List<OffsetDateTime> utc(Window window) {
        return List.of(
                OffsetDateTime.ofInstant(window.from(), ZoneOffset.UTC),
                OffsetDateTime.ofInstant(window.until(), ZoneOffset.UTC));
    }
}
