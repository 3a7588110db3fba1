package dev.ironstride.tracking.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run with where it came from.
 *
 * @param sources who tells of it, the best first
 * @param merge how one run was made of them; null if there is one
 */
public record RunDetail(
        @JsonUnwrapped RunView run,
        List<RunSource> sources,
        @Nullable RunMergeView merge) {

    /** Takes a copy. */
    public RunDetail {
        sources = List.copyOf(sources);
    }

    String etag() {
        return "\"" + run.revision() + "\"";
    }
}
