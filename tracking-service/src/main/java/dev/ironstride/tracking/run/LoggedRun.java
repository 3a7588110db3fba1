package dev.ironstride.tracking.run;

/** What became of a run that was told. */
record LoggedRun(Run run, Outcome outcome) {

    /** Whether it was new, another record of a known run, a correction, or the same again. */
    enum Outcome {
        CREATED,
        MERGED,
        CORRECTED,
        KNOWN
    }

    /** 201 for a new run, 200 for one already known. */
    int status() {
        return outcome == Outcome.CREATED ? 201 : 200;
    }
}
