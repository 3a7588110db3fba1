package dev.ironstride.plan.prescription;

import dev.ironstride.plan.baseline.Phase;

/**
 * One row of the main-lift tables (domain.md 4.2).
 *
 * @param rpe target RPE of the sets
 * @param ofWeekThree share of week 3's load to take instead of the chart's percentage; 0 when the chart rules
 * @param contacts plyometric contacts of the week's sessions, 0 for none
 */
public record MainLiftWeek(
        Phase phase, boolean deload, int sets, int reps, double rpe, double ofWeekThree, int contacts) {

    static MainLiftWeek work(Phase phase, int sets, int reps, double rpe, int contacts) {
        return new MainLiftWeek(phase, false, sets, reps, rpe, 0, contacts);
    }

    static MainLiftWeek deload(Phase phase, int sets, int reps, double rpe) {
        return new MainLiftWeek(phase, true, sets, reps, rpe, 0, 0);
    }

    static MainLiftWeek deload(Phase phase, int sets, int reps, double rpe, double ofWeekThree) {
        return new MainLiftWeek(phase, true, sets, reps, rpe, ofWeekThree, 0);
    }
}
