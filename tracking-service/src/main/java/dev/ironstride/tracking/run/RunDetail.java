package dev.ironstride.tracking.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run with where it came from.
 *
 * @param sources who tells of it, the best first
 * @param merge how one run was made of them; null if there is one
 * @param partedFrom other runs of the same time that the runner parted it from: rejoining makes one run of them again; left
 *     out if there are none
 */
public record RunDetail(
        @JsonUnwrapped RunView run,
        List<RunSource> sources,
        @Nullable RunMergeView merge,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RunView> partedFrom) {

    /** Takes copies. */
    public RunDetail {
        sources = List.copyOf(sources);
        partedFrom = List.copyOf(partedFrom);
    }

    String etag() {
        return "\"" + run.revision() + "\"";
    }
}
