package dev.ironstride.plan.printing;

import java.util.List;

/**
 * A plan in words, as the page shows it.
 *
 * @param span from when to when
 * @param why one sentence about the whole of it
 * @param races in order, in words
 */
public record PrintedPlan(String span, String why, List<String> races, List<Week> weeks) {

    /**
     * A week.
     *
     * @param days from when to when
     * @param phase in words
     * @param runs in order, in words
     */
    public record Week(String name, String days, String phase, String why, List<String> runs, List<Session> sessions) {}

    /**
     * A session.
     *
     * @param off why it is not to be done; empty if it is
     */
    public record Session(String title, String when, String why, String off, List<Exercise> exercises) {}

    /** An exercise; every cell in words. */
    public record Exercise(String name, String work, String load, String rpe, String tempo, String rest) {}
}
