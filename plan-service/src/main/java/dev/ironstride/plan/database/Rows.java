package dev.ironstride.plan.database;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Result sets as values. */
public final class Rows {
    private Rows() {}

    /** Every row, in order. */
    public static <T> List<T> list(RowSet<Row> rows, Function<Row, T> mapping) {
        return StreamSupport.stream(rows.spliterator(), false).map(mapping).toList();
    }

    /** The first row, if any. */
    public static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> mapping) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(mapping.apply(iterator.next())) : Optional.empty();
    }
}
