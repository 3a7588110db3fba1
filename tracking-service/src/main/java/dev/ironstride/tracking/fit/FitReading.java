package dev.ironstride.tracking.fit;

/** What a file turned out to be. */
public sealed interface FitReading {

    /** A run, with its figures. */
    record Run(FitRun run) implements FitReading {}

    /**
     * Something else that is whole: a ride, a workout definition, a settings file.
     *
     * @param sentence what it is, for the runner
     */
    record NotARun(String sentence) implements FitReading {}

    /**
     * Broken, cut short, or no FIT file at all.
     *
     * @param sentence what is wrong with it, for the runner
     */
    record Unreadable(String sentence) implements FitReading {}
}
