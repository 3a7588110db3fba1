package dev.ironstride.tracking.run;

import dev.ironstride.kit.outbox.OutboxSql;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
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

    private static final List<String> RUN = List.copyOf(RunColumns.columns().keySet());

    /** Types of the lists; a list of lists has to be as long everywhere, so one of tags comes as text with commas. */
    private static final List<String> TYPES = Stream.concat(
                    RunColumns.columns().values().stream()
                            .map(type -> type.equals("jsonb") || type.equals("text[]") ? "text" : type),
                    OutboxSql.types().stream())
            .toList();

    private static final String EVENT = "event_";

    /**
     * In brackets it is looked up in a hash table; else the planner, who expects ten rows, would compare all with all.
     */
    private static final String NEW = " from told where (id in (select id from named)) is true";

    static final String STATEMENT = "with told as (select * from unnest("
            + IntStream.range(0, TYPES.size())
                    .mapToObj(i -> "$" + (i + 1) + "::" + TYPES.get(i) + "[]")
                    .collect(Collectors.joining(", "))
            + ") with ordinality as told ("
            + String.join(", ", RUN)
            + ", "
            + event(", ")
            + ", n)), named as (insert into run_key ("
            + String.join(", ", RunKeys.COLUMNS)
            + ") select "
            + String.join(", ", RunKeys.COLUMNS)
            + " from told order by n on conflict (athlete_id, provider, external_id) do nothing returning id),"
            + " written as (insert into run ("
            + String.join(", ", RUN)
            + ") select "
            + RUN.stream().map(GroupInsert::column).collect(Collectors.joining(", "))
            + NEW
            + ") insert into outbox ("
            + String.join(", ", OutboxSql.columns())
            + ") select "
            + event(", ")
            + NEW
            + " order by n returning event_id";

    private GroupInsert() {}

    private static String event(String separator) {
        return OutboxSql.columns().stream().map(name -> EVENT + name).collect(Collectors.joining(separator));
    }

    private static String column(String name) {
        return switch (String.valueOf(RunColumns.columns().get(name))) {
            case "jsonb" -> name + "::jsonb";
            case "text[]" -> "string_to_array(" + name + ", ',')";
            default -> name;
        };
    }

    /** The parameters: of each row those of {@link RunColumns#values}, then those of its event. */
    static Tuple values(List<Tuple> rows) {
        Tuple lists = Tuple.tuple();
        for (int i = 0; i < TYPES.size(); i++) {
            lists.addValue(list(rows, i));
        }
        return lists;
    }

    private static Object[] list(List<Tuple> rows, int column) {
        return switch (TYPES.get(column)) {
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

    private static Object[] list(List<Tuple> rows, int column, IntFunction<Object[]> empty) {
        Object[] list = empty.apply(rows.size());
        for (int i = 0; i < list.length; i++) {
            Object value = rows.get(i).getValue(column);
            list[i] = value instanceof Object[] several ? String.join(",", List.of((String[]) several)) : value;
        }
        return list;
    }
}
