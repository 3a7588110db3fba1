package dev.ironstride.kit.outbox;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The outbox insert as SQL text, for callers that need it inside a statement or session of their own.
 *
 * <p>In one round trip with the aggregate, sent only if the aggregate was really inserted:
 *
 * <pre>{@code
 * with r as (insert into thing (...) values ($1, $2, $3) on conflict do nothing returning id)
 * }{@code + OutboxSql.insertSelect(4) + }{@code " from r"
 * tuple = Tuple.tuple(); ... add $1 to $3 ...; OutboxSql.append(tuple, message);
 * }</pre>
 *
 * <p>In a Hibernate Reactive session:
 *
 * <pre>{@code
 * var insert = session.createNativeQuery(OutboxSql.NAMED);
 * OutboxSql.named(message, insert::setParameter);
 * return insert.executeUpdate();
 * }</pre>
 */
public final class OutboxSql {
    private static final List<String> COLUMNS =
            List.of("bucket", "topic", "key", "event_id", "type", "source", "subject", "occurred_at", "payload");
    private static final List<String> TYPES =
            List.of("smallint", "text", "text", "uuid", "text", "text", "text", "timestamptz", "text");
    private static final String INTO = "insert into outbox (" + String.join(", ", COLUMNS) + ") ";

    /** The insert with parameters named like its columns. */
    public static final String NAMED =
            INTO + "values (" + COLUMNS.stream().map(c -> ":" + c).collect(Collectors.joining(", ")) + ")";

    private OutboxSql() {}

    /**
     * {@code insert into outbox (...) select $n, $n+1, ...}: append {@code " from r"} to tie it to a data-modifying CTE.
     *
     * @param first number of the first parameter, from 1
     */
    public static String insertSelect(int first) {
        return INTO
                + "select "
                + IntStream.range(0, COLUMNS.size())
                        .mapToObj(i -> "$" + (first + i) + "::" + TYPES.get(i))
                        .collect(Collectors.joining(", "));
    }

    /** Names of the columns, in the order of {@link #append}. */
    public static List<String> columns() {
        return COLUMNS;
    }

    /** Their types. */
    public static List<String> types() {
        return TYPES;
    }

    /** Adds the nine parameters of {@link #insertSelect} to a statement's tuple. */
    public static Tuple append(Tuple tuple, OutboxMessage message) {
        values(message).forEach(tuple::addValue);
        return tuple;
    }

    /** Hands the parameters of {@link #NAMED} to a query, one by one. */
    public static void named(OutboxMessage message, BiConsumer<String, @Nullable Object> setter) {
        var values = values(message);
        for (int i = 0; i < COLUMNS.size(); i++) {
            setter.accept(COLUMNS.get(i), values.get(i));
        }
    }

    private static List<@Nullable Object> values(OutboxMessage message) {
        var values = new ArrayList<@Nullable Object>(COLUMNS.size());
        values.add(message.bucket());
        values.add(message.topic());
        values.add(message.key());
        values.add(message.id());
        values.add(message.type());
        values.add(message.source());
        values.add(message.subject());
        values.add(OffsetDateTime.ofInstant(message.time(), ZoneOffset.UTC));
        values.add(message.json());
        return values;
    }
}
