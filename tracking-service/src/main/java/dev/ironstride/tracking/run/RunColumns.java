package dev.ironstride.tracking.run;

import dev.ironstride.kit.outbox.OutboxSql;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The columns of table {@code run} in the order of their parameters, and the statements that write them. */
final class RunColumns {

    private static final Map<String, String> TYPES = types();

    private static final String OUTBOX = OutboxSql.insertSelect(TYPES.size() + 1) + " from written";

    private static final int PROVIDER = number("provider");
    private static final int EXTERNAL_ID = number("external_id");
    private static final int STARTED_AT = number("started_at");

    /** What is written of a new run: its name, and the row if the name is new. */
    private static final String INSERTED = "with named as (insert into run_key (" + String.join(", ", RunKeys.COLUMNS)
            + ") values ("
            + RunKeys.COLUMNS.stream().map(name -> parameter(number(name))).collect(Collectors.joining(", "))
            + ") on conflict (athlete_id, provider, external_id) do nothing returning 1), written as (insert into run ("
            + String.join(", ", TYPES.keySet()) + ") select "
            + IntStream.rangeClosed(1, TYPES.size())
                    .mapToObj(RunColumns::parameter)
                    .collect(Collectors.joining(", "))
            + " from named returning 1) ";

    /**
     * What is written of the next revision: the row, and where it is if it starts at another time. Under which name it came
     * in stays as it is, whoever counts as the source of the run; those parameters are only mentioned.
     */
    private static final String UPDATED = "with written as (update run set "
            + IntStream.rangeClosed(number("revision"), TYPES.size())
                    .filter(n -> n != PROVIDER && n != EXTERNAL_ID)
                    .mapToObj(n -> column(n) + " = " + parameter(n))
                    .collect(Collectors.joining(", "))
            + ", updated_at = now() from run_key k where k.athlete_id = $1 and k.id = $2 and run.athlete_id = $1"
            + " and run.started_at = k.started_at and run.id = $2 and run.revision = $3 - 1"
            + " and $" + PROVIDER + "::text is not null and $" + EXTERNAL_ID + "::text is not null returning 1),"
            + " moved as (update run_key set started_at = $" + STARTED_AT + " where athlete_id = $1 and id = $2"
            + " and started_at <> $" + STARTED_AT + " and exists (select from written)) ";

    private static final String UNTOLD = "select 1 from written";

    /** Writes a new run of which nothing is told; writes nothing if the provider's id is known. */
    static final String INSERT_UNTOLD = INSERTED + UNTOLD;

    /** Writes the next revision of which nothing is told; writes nothing if another came first. */
    static final String UPDATE_UNTOLD = UPDATED + UNTOLD;

    /** Writes a new run and its event in one round trip; writes nothing if the provider's id is known. */
    static final String INSERT = INSERTED + OUTBOX;

    /** Writes the next revision and its event; writes nothing if another came first. */
    static final String UPDATE = UPDATED + OUTBOX;

    static final String SELECT = "select "
            + TYPES.entrySet().stream()
                    .map(c -> "run." + c.getKey() + (c.getValue().equals("jsonb") ? "::text as " + c.getKey() : ""))
                    .collect(Collectors.joining(", "))
            + " from run ";

    private RunColumns() {}

    static Tuple values(StoredRun stored, RunJson json) {
        return values(
                stored.run(),
                json,
                json.write(stored.told()),
                stored.toldHash(),
                json.write(stored.edits()),
                json.write(stored.effort()));
    }

    /** The values of a run with JSON as it is written. */
    static Tuple values(Run run, RunJson json, String told, String toldHash, String edits, String effort) {
        RunDetails details = run.details();
        return Tuple.tuple()
                .addString(run.athlete().value())
                .addUUID(run.id())
                .addLong(run.revision())
                .addString(run.status().name())
                .addString(run.provider())
                .addString(run.externalId())
                .addString(told)
                .addString(toldHash)
                .addString(edits)
                .addString(effort)
                .addString(details.device())
                .addString(details.type().name())
                .addOffsetDateTime(OffsetDateTime.ofInstant(details.startedAt(), ZoneOffset.UTC))
                .addString(details.timeZone().getId())
                .addInteger(details.durationSeconds())
                .addInteger(details.movingSeconds())
                .addDouble(details.distanceMetres())
                .addDouble(details.ascentMetres())
                .addDouble(details.descentMetres())
                .addInteger(details.averageHeartRate())
                .addInteger(details.maxHeartRate())
                .addDouble(details.rpe())
                .addArrayOfString(details.tags().stream().map(Enum::name).toArray(String[]::new))
                .addString(run.meaning().runClass().name())
                .addBoolean(run.meaning().longRun())
                .addBoolean(run.meaning().downhill())
                .addString(run.meaning().basis())
                .addDouble(run.load().au())
                .addDouble(run.load().legAu())
                .addBoolean(run.load().imputed())
                .addString(json.writeAnchors(run.measured().against()))
                .addString(json.writeKept(run.measured().kept()));
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("athlete_id", "text");
        types.put("id", "uuid");
        types.put("revision", "bigint");
        types.put("status", "text");
        types.put("provider", "text");
        types.put("external_id", "text");
        types.put("told", "jsonb");
        types.put("told_hash", "text");
        types.put("edits", "jsonb");
        types.put("effort", "jsonb");
        types.put("device", "text");
        types.put("type", "text");
        types.put("started_at", "timestamptz");
        types.put("time_zone", "text");
        types.put("duration_seconds", "integer");
        types.put("moving_seconds", "integer");
        types.put("distance_metres", "double precision");
        types.put("ascent_metres", "double precision");
        types.put("descent_metres", "double precision");
        types.put("average_heart_rate", "integer");
        types.put("max_heart_rate", "integer");
        types.put("rpe", "double precision");
        types.put("tags", "text[]");
        types.put("run_class", "text");
        types.put("long_run", "boolean");
        types.put("downhill", "boolean");
        types.put("basis", "text");
        types.put("au", "double precision");
        types.put("leg_au", "double precision");
        types.put("imputed", "boolean");
        types.put("anchors", "jsonb");
        types.put("kept_figures", "jsonb");
        return types;
    }

    /** Names of the columns with their types, in the order of {@link #values}. */
    static Map<String, String> columns() {
        return Collections.unmodifiableMap(TYPES);
    }

    private static int number(String column) {
        return List.copyOf(TYPES.keySet()).indexOf(column) + 1;
    }

    private static String column(int number) {
        return TYPES.keySet().stream().skip(number - 1L).findFirst().orElseThrow();
    }

    /** Through text where it is JSON: the client would else want its own JSON type. */
    private static String parameter(int number) {
        String type = TYPES.get(column(number));
        return "jsonb".equals(type) ? "$" + number + "::text::jsonb" : "$" + number + "::" + type;
    }
}
