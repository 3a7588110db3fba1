package dev.ironstride.plan.athlete;

import java.time.LocalDate;

/**
 * Answers to the health questions before training (domain.md 2, by group).
 *
 * @param anyYes whether any question was answered with yes
 * @param cleared whether a clinician has cleared the runner since
 */
public record Screening(LocalDate answeredOn, boolean anyYes, boolean cleared, boolean pregnant) {

    /** How long answers hold, years (domain.md 2, by group: at onboarding and yearly). */
    private static final int YEARS = 1;

    /** Whether the questions have to be answered again by a day. */
    public boolean due(LocalDate on) {
        return !on.isBefore(answeredOn.plusYears(YEARS));
    }

    /** Whether a plan above light work may be made. */
    public boolean passed() {
        return (!anyYes && !pregnant) || cleared;
    }
}
