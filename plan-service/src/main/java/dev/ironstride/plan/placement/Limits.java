package dev.ironstride.plan.placement;

import static dev.ironstride.plan.placement.WallClock.DAY;
import static dev.ironstride.plan.placement.WallClock.HOUR;

/** Constants of the HARD rules that do not belong to one class of session (domain.md 3.3), minutes unless said. */
final class Limits {

    /** H3: two leg sessions, start to start: two days with two hours of tolerance. */
    static final long LEGS_APART = 46 * HOUR;
    /** H3: the same for two heavy sessions from the age of fifty, and in the first training weeks. */
    static final long LEGS_APART_LONG = 70 * HOUR;
    /** H3: any other pair of sessions. */
    static final long SESSIONS_APART = 24 * HOUR;
    /** H3: training weeks, from 1, with the long gap. */
    static final int FIRST_TRAINING_WEEKS = 3;
    /** H7: after a downhill run. */
    static final long AFTER_DOWNHILL = 48 * HOUR;
    /** H7: after the first downhill run for a while. */
    static final long AFTER_FIRST_DOWNHILL = 72 * HOUR;
    /** H7: how long the legs remember a downhill run (repeated-bout effect, S28). */
    static final long DOWNHILL_MEMORY = 28 * DAY;
    /** H8: light work from two days after a race. */
    static final long LIGHT_AFTER_RACE = 48 * HOUR;
    /** H8 (4.3): how long after an A or B race the first leg session still counts as the one back. */
    static final long FIRST_SESSION_BACK = 21 * DAY;
    /** H9: leg work before a C race, and the light work's own distance to any race. */
    static final long LEGS_BEFORE_C_RACE = 48 * HOUR;

    static final long LEGS_BEFORE_B_RACE = 72 * HOUR;
    static final long LIGHT_BEFORE_RACE = 24 * HOUR;
    /** H2: training days in a row, across weeks. */
    static final int TRAINING_DAYS_IN_A_ROW = 10;

    private Limits() {}
}
