package dev.ironstride.tracking.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ironstride.kit.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a batch: one item for each run sent, in the same order.
 *
 * @param created how many were new
 * @param known how many were told before, corrected ones among them
 * @param refused how many were refused; the others were taken all the same
 */
public record BatchAnswer(int created, int known, int refused, List<Item> items) {

    /**
     * What became of one run.
     *
     * @param index place in the batch, from 0
     * @param status the HTTP status it would have got alone
     * @param run as it stands now; null if it was refused
     * @param problem why it was refused; null if it was taken
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int index,
            int status,
            @Nullable RunView run,
            @Nullable Problem problem) {}

    static BatchAnswer of(List<Item> items) {
        int created = (int) items.stream().filter(item -> item.status() == 201).count();
        int refused = (int) items.stream().filter(item -> item.status() >= 400).count();
        return new BatchAnswer(created, items.size() - created - refused, refused, List.copyOf(items));
    }
}
