package dev.ironstride.tracking.run;

import java.util.List;

/** The runs that a run was parted into, or was made one of. */
public record RunParts(List<RunView> runs) {

    static RunParts of(List<Run> runs) {
        return new RunParts(runs.stream().map(RunView::of).toList());
    }
}
