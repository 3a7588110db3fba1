package dev.ironstride.plan.generation;

import java.util.List;

/**
 * How strength work comes back after a break (domain.md 4.4; S40, percentages from Caterisano 2019).
 *
 * @param action the row of the table
 * @param weeks what the weeks after the break keep, first week first; weeks beyond them are as planned
 */
public record ReEntry(Action action, List<Easing> weeks) {

    /** The table's rows. */
    public enum Action {
        /** Up to 7 days: resume at the missed prescription. */
        RESUME,
        /** 8-13 days: one easier session, then resume. */
        EASE_ONE_SESSION,
        /** 14-28 days: the volume comes back over four weeks. */
        EASE_FOUR_WEEKS,
        /** 29-56 days: AA again at 70 % of the last loads, the plyometric gate is tested again. */
        RESTART,
        /** More than 56 days, or an injury or surgery: a new assessment, known maxima no longer hold. */
        NEW_ASSESSMENT
    }

    private static final int RESUMES_UP_TO = 7;
    private static final int EASES_ONE_UP_TO = 13;
    private static final int EASES_FOUR_WEEKS_UP_TO = 28;
    private static final int RESTARTS_UP_TO = 56;

    private static final Easing ONE_SESSION = new Easing(1, 1, 0.95, true, true);
    private static final List<Easing> FOUR_WEEKS = List.of(
            new Easing(0, 0.5, 0.9, false, false),
            new Easing(0, 0.7, 1, true, false),
            new Easing(0, 0.8, 1, true, false),
            new Easing(0, 0.9, 1, true, false));
    /** Loads from the last maxima are held to this share through the adaptation phase. */
    private static final double RESTART_LOADS = 0.7;

    public ReEntry {
        weeks = List.copyOf(weeks);
    }

    /**
     * The row for a break.
     *
     * @param days since the last strength session, 0 or more
     * @param injured whether an injury or surgery was the reason
     */
    public static ReEntry after(long days, boolean injured) {
        if (injured || days > RESTARTS_UP_TO) {
            return new ReEntry(Action.NEW_ASSESSMENT, List.of());
        }
        if (days > EASES_FOUR_WEEKS_UP_TO) {
            return new ReEntry(Action.RESTART, List.of());
        }
        if (days > EASES_ONE_UP_TO) {
            return new ReEntry(Action.EASE_FOUR_WEEKS, FOUR_WEEKS);
        }
        return isBreak(days)
                ? new ReEntry(Action.EASE_ONE_SESSION, List.of(ONE_SESSION))
                : new ReEntry(Action.RESUME, List.of());
    }

    /** Whether so many days without strength are a break: the week after it has one session (domain.md 0). */
    public static boolean isBreak(long days) {
        return days > RESUMES_UP_TO;
    }

    /** H3: after 29 days off and more, training weeks count from 1 again. */
    public boolean trainingWeekStartsAgain() {
        return action == Action.RESTART || action == Action.NEW_ASSESSMENT;
    }

    /** Whether loads may still come from the maxima known before the break. */
    public boolean keepsMaxima() {
        return action != Action.NEW_ASSESSMENT;
    }

    /**
     * What a week of the plan after the break keeps. Jumps stay out after a restart: the gate has to be tested again.
     *
     * @param week from 1
     * @param adaptation whether the week is in the AA phase
     */
    public Easing ofWeek(int week, boolean adaptation) {
        if (trainingWeekStartsAgain()) {
            double load = action == Action.RESTART && adaptation ? RESTART_LOADS : 1;
            return new Easing(0, 1, load, false, false);
        }
        return week <= weeks.size() ? weeks.get(week - 1) : Easing.NONE;
    }
}
