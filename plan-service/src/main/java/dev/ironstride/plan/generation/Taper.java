package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.prescription.MainLiftWeek;
import java.time.LocalDate;

/** The weeks before an A race in which volume falls and load stays (domain.md 4.1, 4.3). */
final class Taper {

    /** A week belongs to the taper when most of its days do. */
    private static final int MOST_OF_A_WEEK = 4;

    private Taper() {}

    /** Weeks of the taper, the race's own among them: 1 or more. */
    static int weeks(Race race) {
        LocalDate from = race.date().minusDays(race.distance().taperStart());
        LocalDate sunday = race.date().minusDays(race.date().getDayOfWeek().getValue());
        int weeks = 1;
        while (!sunday.isBefore(from.plusDays(MOST_OF_A_WEEK - 1L))) {
            weeks++;
            sunday = sunday.minusWeeks(1);
        }
        return weeks;
    }

    /** A taper week with the load of the last week before it; its sets are cut when it is composed. */
    static MainLiftWeek keeping(MainLiftWeek last) {
        return new MainLiftWeek(Phase.TP, false, last.sets(), last.reps(), last.rpe(), 0, 0);
    }
}
