package dev.ironstride.tracking.run;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;

/** A change that would work a run out anew, from less than it was worked out from. */
final class RecordingGone {

    private RecordingGone() {}

    /** Refuses with 409 {@code recording-gone} to change a run whose recording was let go of. */
    static void check(Run run) {
        if (run.recordingGone()) {
            throw new ProblemException(Problem.of(
                    409,
                    "recording-gone",
                    "The recording of this run is gone",
                    "Recordings are kept for a time only. The run keeps its figures as they are; it can be deleted."));
        }
    }
}
