package dev.ironstride.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list.
 *
 * @param items in order
 * @param next the cursor of the page after this one; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page from rows read with {@code limit.plusOne()}: the extra row is cut off and means that there is more.
     *
     * @param position the cursor of an item
     */
    public static <T> Page<T> of(List<T> rows, Limit limit, Function<T, Cursor> position) {
        if (rows.size() <= limit.value()) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit.value());
        return new Page<>(items, position.apply(items.getLast()).toString());
    }
}
