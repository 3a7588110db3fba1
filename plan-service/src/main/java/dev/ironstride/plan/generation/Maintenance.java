package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Level;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.prescription.MainLiftWeek;

/**
 * The MT phase (domain.md 4.1): two sets of 3-5, and a load that each level's power phase has reached (S14). Repetitions
 * and effort within that range are our own constants: 78.6, 83.7 and 87.8 % of the chart.
 */
final class Maintenance {

    /** A deload keeps two more repetitions in reserve and halves the volume. */
    private static final double MORE_IN_RESERVE = 2;

    private Maintenance() {}

    static MainLiftWeek row(Level level) {
        return switch (level) {
            case BEGINNER -> new MainLiftWeek(Phase.MT, false, 2, 5, 7, 0, 0);
            case INTERMEDIATE -> new MainLiftWeek(Phase.MT, false, 2, 4, 8, 0, 0);
            case ADVANCED -> new MainLiftWeek(Phase.MT, false, 2, 3, 8.5, 0, 0);
        };
    }

    static MainLiftWeek deload(Level level) {
        MainLiftWeek row = row(level);
        double rpe = Math.max(6, row.rpe() - MORE_IN_RESERVE);
        return new MainLiftWeek(Phase.MT, true, 1, row.reps(), rpe, 0, 0);
    }
}
