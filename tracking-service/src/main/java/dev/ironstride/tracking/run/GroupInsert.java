package dev.ironstride.tracking.run;

import dev.ironstride.kit.outbox.OutboxMessage;
import dev.ironstride.kit.outbox.OutboxSql;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The statement that writes many new runs and their events: one list for each column. What is known stays as it is; the ids
 * of the events that were written come back.
 */
final class GroupInsert {

    private static final String EVENT = "event_";

    /** What every new run and its event have alike, or have from another column: each list costs as much as a column. */
    private static final Map<String, String> WITHOUT_LIST = Map.of(
            "revision",
            "1",
            "status",
            "'ACTIVE'",
            "edits",
            "'{}'::jsonb",
            "kept_figures",
            "null",
            EVENT + "key",
            "athlete_id",
            EVENT + "subject",
            "id::text");

    /** What all events of runs have alike: a parameter each, behind the lists. */
    private static final List<String> OF_ALL = List.of(EVENT + "topic", EVENT + "type", EVENT + "source");

    private static final List<String> RUN = List.copyOf(RunColumns.columns().keySet());

    private static final List<String> EVENTS =
            OutboxSql.columns().stream().map(name -> EVENT + name).toList();

    /** A column that has a list; {@code place} is where {@link RunColumns#values} and the event's values have it. */
    private record Listed(String name, String type, int place) {}

    /** A list of lists has to be as long everywhere, so one of tags comes as text with commas. */
    private static final List<Listed> LISTS = lists();

    /**
     * In brackets it is looked up in a hash table; else the planner, who expects ten rows, would compare all with all.
     */
    private static final String NEW = " from told where (id in (select id from named)) is true";

    static final String STATEMENT = "with told as (select * from unnest("
            + IntStream.range(0, LISTS.size())
                    .mapToObj(i -> "$" + (i + 1) + "::" + LISTS.get(i).type() + "[]")
                    .collect(Collectors.joining(", "))
            + ") with ordinality as told ("
            + LISTS.stream().map(Listed::name).collect(Collectors.joining(", "))
            + ", n)), named as (insert into run_key ("
            + String.join(", ", RunKeys.COLUMNS)
            + ") select "
            + String.join(", ", RunKeys.COLUMNS)
            + " from told order by n on conflict (athlete_id, provider, external_id) do nothing returning id),"
            + " written as (insert into run ("
            + String.join(", ", RUN)
            + ") select "
            + RUN.stream().map(GroupInsert::value).collect(Collectors.joining(", "))
            + NEW
            + ") insert into outbox ("
            + String.join(", ", OutboxSql.columns())
            + ") select "
            + EVENTS.stream().map(GroupInsert::value).collect(Collectors.joining(", "))
            + NEW
            + " order by n returning event_id";

    private GroupInsert() {}

    private static List<Listed> lists() {
        List<String> names = Stream.concat(RUN.stream(), EVENTS.stream()).toList();
        List<String> types = Stream.concat(
                        RunColumns.columns().values().stream()
                                .map(type -> type.equals("jsonb") || type.equals("text[]") ? "text" : type),
                        OutboxSql.types().stream())
                .toList();
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Listed(names.get(i), types.get(i), i))
                .filter(column -> !WITHOUT_LIST.containsKey(column.name()) && !OF_ALL.contains(column.name()))
                .toList();
    }

    private static String value(String column) {
        if (OF_ALL.contains(column)) {
            return "$" + (LISTS.size() + 1 + OF_ALL.indexOf(column)) + "::text";
        }
        if (WITHOUT_LIST.containsKey(column)) {
            return WITHOUT_LIST.get(column);
        }
        return switch (String.valueOf(RunColumns.columns().get(column))) {
            case "jsonb" -> column + "::jsonb";
            case "text[]" -> "string_to_array(" + column + ", ',')";
            default -> column;
        };
    }

    /**
     * The parameters.
     *
     * @param rows of each new run the values of {@link RunColumns#values}, then those of its event
     * @param event any of the events
     */
    static Tuple values(List<Tuple> rows, OutboxMessage event) {
        Tuple values = Tuple.tuple();
        for (Listed column : LISTS) {
            values.addValue(list(rows, column));
        }
        return values.addString(event.topic()).addString(event.type()).addString(event.source());
    }

    private static Object[] list(List<Tuple> rows, Listed column) {
        return switch (column.type()) {
            case "uuid" -> list(rows, column, UUID[]::new);
            case "smallint" -> list(rows, column, Short[]::new);
            case "integer" -> list(rows, column, Integer[]::new);
            case "bigint" -> list(rows, column, Long[]::new);
            case "double precision" -> list(rows, column, Double[]::new);
            case "boolean" -> list(rows, column, Boolean[]::new);
            case "timestamptz" -> list(rows, column, OffsetDateTime[]::new);
            default -> list(rows, column, String[]::new);
        };
    }

    private static Object[] list(List<Tuple> rows, Listed column, IntFunction<Object[]> empty) {
        Object[] list = empty.apply(rows.size());
        for (int i = 0; i < list.length; i++) {
            Object value = rows.get(i).getValue(column.place());
            list[i] = value instanceof Object[] several ? String.join(",", List.of((String[]) several)) : value;
        }
        return list;
    }
}
