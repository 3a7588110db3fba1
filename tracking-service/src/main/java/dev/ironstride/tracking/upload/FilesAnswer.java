package dev.ironstride.tracking.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.tracking.run.RunView;
import dev.ironstride.tracking.session.SessionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to several files at once, or to a file with several activities: one item for each, in order.
 *
 * @param created how many runs and sessions were new
 * @param known how many were told before
 * @param refused how many files or activities were no run; the others were taken all the same
 */
public record FilesAnswer(int created, int known, int refused, List<Item> items) {

    /**
     * What became of one file, or of one activity in it.
     *
     * @param name of the file in its archive; null for the file that was sent
     * @param status the HTTP status it would have got alone
     * @param run as it stands now; null if it is none
     * @param session as it stands now; null if it is none
     * @param problem why it was refused; null if it was taken
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Nullable String name,
            int status,
            @Nullable RunView run,
            @Nullable SessionView session,
            @Nullable Problem problem) {}

    static FilesAnswer of(List<Item> items) {
        int created = (int) items.stream().filter(item -> item.status() == 201).count();
        int refused = (int) items.stream().filter(item -> item.status() >= 400).count();
        return new FilesAnswer(created, items.size() - created - refused, refused, List.copyOf(items));
    }
}
