package dev.ironstride.tracking.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.Load;
import dev.ironstride.events.RunClass;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.outbox.OutboxSql;
import dev.ironstride.tracking.event.Envelope;
import dev.ironstride.tracking.merge.Window;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.Effort;
import dev.ironstride.tracking.runclass.RunClassification;
import dev.ironstride.tracking.runclass.RunTag;
import dev.ironstride.tracking.understanding.Measured;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Tables {@code run} and {@code run_key}. */
@ApplicationScoped
class RunStore {

    private static final String BY_KEY = RunColumns.SELECT + RunKeys.JOIN;

    static final String BY_SOURCE =
            BY_KEY + "where athlete_id = $1 and run_key.provider = $2 and run_key.external_id = $3 for update";

    static final String BY_ID = BY_KEY + "where athlete_id = $1 and id = $2";

    /**
     * The last bound says nothing that the pair does not: by the pair alone PostgreSQL would not tell that it can leave later
     * years aside.
     */
    static final String PAGE = RunColumns.SELECT + """
            where athlete_id = $1 and status = 'ACTIVE' and started_at >= $2 and started_at < $3
              and (started_at, id) < ($4, $5) and started_at <= $4
            order by started_at desc, id desc limit $6""";

    static final String WRITTEN = RunColumns.SELECT + """
            where athlete_id = $1 and status = 'ACTIVE' and (started_at, id) < ($2, $3) and started_at <= $2
              and updated_at >= $4 and kept_figures is null
            order by started_at desc, id desc limit $5""";

    static final String MEDIAN = """
            select percentile_cont(0.5) within group (order by duration_seconds) as median
              from run
             where athlete_id = $1 and status = 'ACTIVE' and id <> $3
               and started_at >= $2::timestamptz - interval '28 days' and started_at < $2::timestamptz""";

    private static final String ALL = BY_KEY + "where athlete_id = $1 and id = any($2)";

    /** A run with one record: that of its row. */
    private static final String ALONE = " and status = 'ACTIVE' and not exists"
            + " (select from run_record m where m.athlete_id = run.athlete_id and m.run_id = run.id)";

    private static final String DURING = RunColumns.SELECT + "where athlete_id = $1 and started_at > $2::timestamptz - "
            + RunRecords.REACH + " and started_at < $3 and started_at + duration_seconds * interval '1 second' > $2"
            + ALONE + " order by id limit $4";

    private static final String AMONG = """
            where (run_key.athlete_id, run_key.provider, run_key.external_id)
               in (select * from unnest($1::text[], $2::text[], $3::text[]))""";

    static final String KNOWN = "select athlete_id, provider, external_id from run_key " + AMONG;

    private static final String BY_SOURCES = BY_KEY + AMONG;

    /** The condition on effort is that of the index. */
    private static final String RECORDED = RunColumns.SELECT + """
            where updated_at < $1 and effort <> '{"heartSeconds": {}, "paceSeconds": {}}'::jsonb
            order by updated_at limit $2 for update skip locked""";

    /** The last two bounds hold for all of them: with these PostgreSQL leaves other years aside before it begins. */
    static final String RECENT = """
            select asked.athlete_id, found.starts, found.seconds, recorded.begins, recorded.ends
              from unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) as asked (athlete_id, begins, ends)
             cross join lateral (
              select array_agg(date_part('epoch', r.started_at)) as starts, array_agg(r.duration_seconds) as seconds
                from run r
               where r.athlete_id = asked.athlete_id and r.status = 'ACTIVE'
                 and r.started_at >= asked.begins and r.started_at < asked.ends
                 and r.started_at >= $4 and r.started_at < $5) as found
             cross join lateral (
              select array_agg(date_part('epoch', m.started_at)) as begins, array_agg(date_part('epoch', m.ended_at)) as ends
                from run_record m
               where m.athlete_id = asked.athlete_id and m.alive
                 and m.started_at >= asked.begins and m.started_at < asked.ends) as recorded
             where found.starts is not null or recorded.begins is not null""";

    private final RunJson json;
    private final Clock clock;

    RunStore(RunJson json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** The run a provider told under this id, locked until the transaction ends. */
    Uni<Optional<StoredRun>> findBySource(
            SqlClient transaction, AthleteId athlete, String provider, String externalId) {
        return first(transaction, BY_SOURCE, Tuple.of(athlete.value(), provider, externalId));
    }

    Uni<Optional<StoredRun>> find(SqlClient client, AthleteId athlete, UUID id) {
        return first(client, BY_ID, Tuple.of(athlete.value(), id));
    }

    /** Rows by id. */
    Uni<Map<UUID, StoredRun>> findAll(SqlClient client, AthleteId athlete, Collection<UUID> ids) {
        return client.preparedQuery(ALL)
                .execute(Tuple.of(athlete.value(), ids.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("id"), this::stored)));
    }

    /** Those of some living runs that have one record. */
    Uni<List<SourceRecord>> alone(SqlClient client, AthleteId athlete, Collection<UUID> ids) {
        return client.preparedQuery(ALL + ALONE)
                .execute(Tuple.of(athlete.value(), ids.toArray(UUID[]::new)))
                .map(this::records);
    }

    /** Living runs with one record, in some time. */
    Uni<List<SourceRecord>> during(SqlClient client, AthleteId athlete, Window window, int most) {
        return client.preparedQuery(DURING)
                .execute(Tuple.of(athlete.value(), utc(window.from()), utc(window.until()), most))
                .map(this::records);
    }

    private List<SourceRecord> records(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> stored(row).record())
                .toList();
    }

    /** Active runs, newest first, from {@code from} until before {@code to}, after a position in that order. */
    Uni<List<Run>> page(SqlClient client, AthleteId athlete, Instant from, Instant to, RunPosition after, int limit) {
        Tuple values = Tuple.of(athlete.value(), utc(from), utc(to), utc(after.startedAt()), after.id(), limit);
        return client.preparedQuery(PAGE)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> stored(row).run())
                        .toList());
    }

    /** Active runs whose recording is there, or never was, written since a moment, newest first, after a position in that order. */
    Uni<List<StoredRun>> written(SqlClient client, AthleteId athlete, RunPosition after, Instant since, int limit) {
        Tuple values = Tuple.of(athlete.value(), utc(after.startedAt()), after.id(), utc(since), limit);
        return client.preparedQuery(WRITTEN)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::stored)
                        .toList());
    }

    /** Runs with a recording that were last written before a moment, the oldest first; held, without those others hold. */
    Uni<List<StoredRun>> recorded(SqlClient transaction, Instant writtenBefore, int most) {
        return transaction
                .preparedQuery(RECORDED)
                .execute(Tuple.of(utc(writtenBefore), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::stored)
                        .toList());
    }

    /** Median duration, seconds, of the athlete's other runs in the 28 days before; null without any. */
    Uni<Optional<Double>> medianSeconds(SqlClient client, AthleteId athlete, Instant before, UUID except) {
        return client.preparedQuery(MEDIAN)
                .execute(Tuple.of(athlete.value(), utc(before), except))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getDouble("median")));
    }

    /** The rows that came in under these names. Most of them are new, and then nothing but the names is looked at. */
    Uni<Map<Arrival.Name, StoredRun>> findBySources(SqlClient client, List<Arrival.Name> names) {
        return client.preparedQuery(KNOWN)
                .execute(lists(names))
                .chain(known -> known.size() == 0
                        ? Uni.createFrom().item(Map.of())
                        : rowsOf(client, stream(known).map(RunStore::name).toList()));
    }

    private Uni<Map<Arrival.Name, StoredRun>> rowsOf(SqlClient client, List<Arrival.Name> names) {
        return client.preparedQuery(BY_SOURCES)
                .execute(lists(names))
                .map(rows -> stream(rows).collect(Collectors.toMap(RunStore::name, this::stored)));
    }

    private static Tuple lists(List<Arrival.Name> names) {
        return Tuple.of(
                names.stream().map(Arrival.Name::athlete).toArray(String[]::new),
                names.stream().map(Arrival.Name::provider).toArray(String[]::new),
                names.stream().map(Arrival.Name::externalId).toArray(String[]::new));
    }

    private static Arrival.Name name(Row row) {
        return new Arrival.Name(row.getString("athlete_id"), row.getString("provider"), row.getString("external_id"));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    /** The runs that count for those of a group, and every record of that time. */
    Uni<RecentRuns> recent(SqlClient client, List<Arrival> group) {
        List<RecentRuns.Span> spans = RecentRuns.spans(group);
        Tuple values = Tuple.of(
                spans.stream().map(RecentRuns.Span::athlete).toArray(String[]::new),
                spans.stream().map(span -> utc(span.from())).toArray(OffsetDateTime[]::new),
                spans.stream().map(span -> utc(span.until())).toArray(OffsetDateTime[]::new),
                utc(Collections.min(spans, Comparator.comparing(RecentRuns.Span::from))
                        .from()),
                utc(Collections.max(spans, Comparator.comparing(RecentRuns.Span::until))
                        .until()));
        return client.preparedQuery(RECENT).execute(values).map(rows -> {
            RecentRuns recent = new RecentRuns();
            for (Row row : rows) {
                String athlete = row.getString("athlete_id");
                Double[] starts = row.getArrayOfDoubles("starts");
                for (int i = 0; starts != null && i < starts.length; i++) {
                    recent.add(athlete, instant(starts[i]), row.getArrayOfIntegers("seconds")[i]);
                }
                Double[] begins = row.getArrayOfDoubles("begins");
                for (int i = 0; begins != null && i < begins.length; i++) {
                    recent.recorded(athlete, instant(begins[i]), instant(row.getArrayOfDoubles("ends")[i]));
                }
            }
            return recent;
        });
    }

    /** From seconds since 1970: starts are kept to the millisecond, which a double holds for longer than there are runs. */
    private static Instant instant(double epochSeconds) {
        return Instant.ofEpochMilli(Math.round(epochSeconds * 1000));
    }

    /** Writes a new run with its event; false if the provider's id has become known meanwhile. */
    Uni<Boolean> insert(SqlClient transaction, StoredRun run) {
        return write(transaction, RunColumns.INSERT, run);
    }

    /**
     * Writes new runs, at least one, with their events, in their order; returns the ids of the events of those that were not
     * known.
     */
    Uni<Set<UUID>> insertAll(SqlClient client, List<Fresh> fresh) {
        List<Tuple> rows = fresh.stream()
                .map(one -> OutboxSql.append(
                        RunColumns.values(
                                one.run(),
                                json,
                                one.told().text().told(),
                                one.told().text().hash(),
                                "{}",
                                one.told().text().effort()),
                        one.event()))
                .toList();
        return client.preparedQuery(GroupInsert.STATEMENT)
                .execute(GroupInsert.values(rows, fresh.getFirst().event()))
                .map(written -> StreamSupport.stream(written.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .collect(Collectors.toSet()));
    }

    /** Writes the next revision of a run with its event; false if another revision came first. */
    Uni<Boolean> update(SqlClient transaction, StoredRun run) {
        return write(transaction, RunColumns.UPDATE, run);
    }

    /** Writes a new row of which nobody is told. */
    Uni<Boolean> insertUntold(SqlClient transaction, StoredRun run) {
        return writeUntold(transaction, RunColumns.INSERT_UNTOLD, run);
    }

    /** Writes the next revision of a row of which nobody is told. */
    Uni<Boolean> updateUntold(SqlClient transaction, StoredRun run) {
        return writeUntold(transaction, RunColumns.UPDATE_UNTOLD, run);
    }

    private Uni<Boolean> writeUntold(SqlClient transaction, String statement, StoredRun stored) {
        return transaction
                .preparedQuery(statement)
                .execute(RunColumns.values(stored, json))
                .map(written -> written.rowCount() == 1);
    }

    private Uni<Boolean> write(SqlClient transaction, String statement, StoredRun stored) {
        Tuple values = RunColumns.values(stored, json);
        OutboxSql.append(values, Envelope.of(stored.run().event(), clock.instant()));
        return transaction.preparedQuery(statement).execute(values).map(written -> written.rowCount() == 1);
    }

    private Uni<Optional<StoredRun>> first(SqlClient client, String statement, Tuple values) {
        return client.preparedQuery(statement).execute(values).map(rows -> {
            for (Row row : rows) {
                return Optional.of(stored(row));
            }
            return Optional.empty();
        });
    }

    private StoredRun stored(Row row) {
        Effort effort = json.readEffort(row.getString("effort"));
        ObjectNode told = json.readObject(row.getString("told"));
        return new StoredRun(
                run(
                        row,
                        told,
                        new Measured(
                                effort,
                                json.readAnchors(row.getString("anchors")),
                                json.readKept(row.getString("kept_figures")))),
                told,
                row.getString("told_hash"),
                json.readObject(row.getString("edits")),
                effort);
    }

    private static Run run(Row row, ObjectNode told, Measured measured) {
        return new Run(
                new AthleteId(row.getString("athlete_id")),
                row.getUUID("id"),
                row.getLong("revision"),
                FactStatus.valueOf(row.getString("status")),
                // Of a run with several records, what counts names the best of them; the columns name the row's own.
                told.path("source").path("provider").asText(row.getString("provider")),
                told.path("externalId").asText(row.getString("external_id")),
                details(row),
                new RunClassification(
                        RunClass.valueOf(row.getString("run_class")),
                        row.getBoolean("long_run"),
                        row.getBoolean("downhill"),
                        row.getString("basis")),
                new Load(row.getDouble("au"), row.getDouble("leg_au"), row.getBoolean("imputed")),
                measured);
    }

    private static RunDetails details(Row row) {
        return new RunDetails(
                row.getString("device"),
                ActivityType.valueOf(row.getString("type")),
                row.getOffsetDateTime("started_at").toInstant(),
                ZoneId.of(row.getString("time_zone")),
                row.getInteger("duration_seconds"),
                row.getInteger("moving_seconds"),
                row.getDouble("distance_metres"),
                row.getDouble("ascent_metres"),
                row.getDouble("descent_metres"),
                row.getInteger("average_heart_rate"),
                row.getInteger("max_heart_rate"),
                row.getDouble("rpe"),
                tags(row.getArrayOfStrings("tags")));
    }

    private static List<RunTag> tags(String @Nullable [] names) {
        return names == null
                ? List.of()
                : Arrays.stream(names).map(RunTag::valueOf).toList();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
