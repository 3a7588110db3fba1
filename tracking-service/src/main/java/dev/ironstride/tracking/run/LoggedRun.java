package dev.ironstride.tracking.run;

/** What became of a run that was told. */
record LoggedRun(Run run, Outcome outcome) {

    /** Whether it was new, a correction, or the same again. */
    enum Outcome {
        CREATED,
        CORRECTED,
        KNOWN
    }

    /** 201 for a new run, 200 for one already known. */
    int status() {
        return outcome == Outcome.CREATED ? 201 : 200;
    }
}
