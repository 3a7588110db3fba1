package dev.ironstride.tracking.run;

import dev.ironstride.tracking.understanding.Spike;

/** A run with what depends on the runs around it. */
record ShownRun(Run run, Spike spike) {

    /** With all there is to tell. */
    RunView view() {
        return RunView.whole(run, spike);
    }
}
