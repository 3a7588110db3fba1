package dev.ironstride.plan.composition;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Level;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.prescription.MainLiftWeek;

/** How long a session may be, minutes (domain.md 3.2 and 5.4). */
final class SessionMinutes {

    /** A beginner's first session, and what each week adds, up to the length of the class. */
    private static final int BEGINNER_FIRST = 25;

    private static final int BEGINNER_STEP = 5;
    private static final int WEEKS_PER_MONTH = 4;
    private static final double HEAVY_RPE = 8;

    private final Athlete athlete;

    SessionMinutes(Athlete athlete) {
        this.athlete = athlete;
    }

    /** The smaller of what the class takes and what the runner has. */
    long of(PlanWeek week) {
        return Math.min((heavy(week) ? Letter.H : Letter.M).minutes(), athlete.minutesPerSession());
    }

    /** The cap of a beginner's week, which takes sets and not exercises; none for others. */
    long ofBeginner(PlanWeek week) {
        long trained = (long) athlete.strengthMonths() * WEEKS_PER_MONTH + week.number() - 1;
        return athlete.level() == Level.BEGINNER ? BEGINNER_FIRST + BEGINNER_STEP * trained : Long.MAX_VALUE;
    }

    /** Whether the week's main lifts make its sessions heavy. */
    boolean heavy(PlanWeek week) {
        MainLiftWeek row = week.row();
        return row.rpe() >= HEAVY_RPE;
    }
}
