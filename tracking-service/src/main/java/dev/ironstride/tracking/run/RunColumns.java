package dev.ironstride.tracking.run;

import dev.ironstride.kit.outbox.OutboxSql;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The columns of table {@code run} in the order of their parameters, and the two statements that write them. */
final class RunColumns {

    private static final Map<String, String> TYPES = types();

    private static final String OUTBOX = OutboxSql.insertSelect(TYPES.size() + 1) + " from written";

    private static final int PROVIDER = 5;
    private static final int EXTERNAL_ID = 6;

    /** Writes a new run of which nothing is told; writes nothing if the provider's id is known. */
    static final String INSERT_UNTOLD = "insert into run (" + String.join(", ", TYPES.keySet()) + ") values ("
            + IntStream.rangeClosed(1, TYPES.size())
                    .mapToObj(RunColumns::parameter)
                    .collect(Collectors.joining(", "))
            + ") on conflict (athlete_id, provider, external_id) do nothing returning 1";

    /**
     * Writes the next revision of which nothing is told; writes nothing if another came first. Under which name the row
     * came in stays as it is, whoever counts as the source of the run; the parameters are only mentioned.
     */
    static final String UPDATE_UNTOLD = "update run set "
            + IntStream.rangeClosed(3, TYPES.size())
                    .filter(n -> n != PROVIDER && n != EXTERNAL_ID)
                    .mapToObj(n -> column(n) + " = " + parameter(n))
                    .collect(Collectors.joining(", "))
            + ", updated_at = now() where athlete_id = $1 and id = $2 and revision = $3 - 1"
            + " and $" + PROVIDER + "::text is not null and $" + EXTERNAL_ID + "::text is not null returning 1";

    /** Writes a new run and its event in one round trip; writes nothing if the provider's id is known. */
    static final String INSERT = "with written as (" + INSERT_UNTOLD + ") " + OUTBOX;

    /** Writes the next revision and its event; writes nothing if another came first. */
    static final String UPDATE = "with written as (" + UPDATE_UNTOLD + ") " + OUTBOX;

    static final String SELECT = "select "
            + TYPES.entrySet().stream()
                    .map(c -> c.getValue().equals("jsonb") ? c.getKey() + "::text as " + c.getKey() : c.getKey())
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
                .addString(json.writeAnchors(run.measured().against()));
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
        return types;
    }

    /** Names of the columns with their types, in the order of {@link #values}. */
    static Map<String, String> columns() {
        return Collections.unmodifiableMap(TYPES);
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
