package dev.ironstride.plan.placement;

import static dev.ironstride.plan.placement.WallClock.HOUR;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the points of a week's sessions, locked ones too (domain.md 3.4). Weights are our own constants, in points. */
public final class SoftPoints {

    private static final long HEAVY_CLOSE_BEFORE = 9 * Points.ONE;
    private static final long LEGS_BEFORE = 5 * Points.ONE;
    private static final long LEGS_AFTER = 4 * Points.ONE;
    private static final long SHARED_DAY = 3 * Points.ONE;
    private static final long LIFT_FIRST = 3 * Points.ONE;
    private static final long DISLIKED_SLOT = 3 * Points.ONE;
    private static final long NEW_SLOT = 2 * Points.ONE;

    private static final long HEAVY_CLOSE = 30 * HOUR;
    private static final long HEAVY_NEAR = 44 * HOUR;
    private static final long MODERATE_NEAR = 20 * HOUR;
    private static final long AFTER_NEAR = 20 * HOUR;

    private final Week week;
    private final boolean longCounts;
    private final Continuity continuity;
    private final WeekDays days;

    private SoftPoints(Week week, Continuity continuity) {
        this.week = week;
        this.longCounts = week.lifter().longCountsAsHard();
        this.continuity = continuity;
        this.days = new WeekDays(week);
    }

    /** The points as they count for one week, P7 off. */
    public static SoftPoints in(Week week) {
        return in(week, Continuity.OFF);
    }

    /** The points as they count for one week. */
    public static SoftPoints in(Week week, Continuity continuity) {
        return new SoftPoints(week, continuity);
    }

    /**
     * The points of all sessions of the week.
     *
     * @param lifts the week's sessions, locked and new
     * @param inLessLikedSlots how many of them lie in slots outside the runner's preferred ones
     */
    public Points of(List<LiftAt> lifts, long inLessLikedSlots) {
        var terms = new EnumMap<SoftRule, Long>(SoftRule.class);
        for (LiftAt lift : lifts) {
            add(terms, SoftRule.P1, beforeStrenuous(lift));
            add(terms, SoftRule.P2, afterStrenuous(lift));
            add(terms, SoftRule.P3, sharesDay(lift) ? SHARED_DAY : 0);
            add(terms, SoftRule.P4, liftsFirst(lift));
            add(terms, SoftRule.P7, continuity.missesAt(lift.start()) ? NEW_SLOT : 0);
        }
        add(terms, SoftRule.P6, inLessLikedSlots * DISLIKED_SLOT);
        add(terms, SoftRule.P5, spacing(lifts));
        int trained = days.of(lifts, lift -> true);
        add(terms, SoftRule.P8, days.restDays(trained));
        add(terms, SoftRule.P9, days.strenuousRows(days.of(lifts, lift -> lift.letter() == Letter.H)));
        add(terms, SoftRule.P10, days.longDaysWithoutRest(trained));
        return new Points(terms);
    }

    /** The part of the points that a session brings wherever the others are: P1-P4, P6 and P7, in minutes. */
    long alone(LiftAt lift, boolean inLessLikedSlot) {
        return beforeStrenuous(lift)
                + afterStrenuous(lift)
                + (sharesDay(lift) ? SHARED_DAY : 0)
                + liftsFirst(lift)
                + (inLessLikedSlot ? DISLIKED_SLOT : 0)
                + (continuity.missesAt(lift.start()) ? NEW_SLOT : 0);
    }

    /** The part of the points that the sessions of the week bring together: P5 and P8-P10, in minutes. */
    long together(List<LiftAt> lifts) {
        int trained = days.of(lifts, lift -> true);
        return spacing(lifts)
                + days.restDays(trained)
                + days.strenuousRows(days.of(lifts, lift -> lift.letter() == Letter.H))
                + days.longDaysWithoutRest(trained);
    }

    private static void add(Map<SoftRule, Long> terms, SoftRule rule, long minutes) {
        if (minutes != 0) {
            terms.merge(rule, minutes, Long::sum);
        }
    }

    /** Whether the session shares its day with a run (P3, and the ladder's second tie-break). */
    boolean sharesDay(LiftAt lift) {
        return days.run(lift.day());
    }

    private long liftsFirst(LiftAt lift) {
        boolean first = !week.lifter().strengthGoal()
                && week.runs().stream().anyMatch(run -> run.day() == lift.day() && run.start() > lift.start());
        return first ? LIFT_FIRST : 0;
    }

    private long beforeStrenuous(LiftAt lift) {
        long nearest = Long.MAX_VALUE;
        for (List<RunAt> runs : List.of(week.runs(), week.aroundRuns())) {
            for (RunAt run : runs) {
                long gap = run.start() - lift.end();
                if (gap >= 0 && run.strenuous(longCounts)) {
                    nearest = Math.min(nearest, gap);
                }
            }
        }
        return switch (lift.letter()) {
            case H -> nearest < HEAVY_CLOSE ? HEAVY_CLOSE_BEFORE : nearest < HEAVY_NEAR ? LEGS_BEFORE : 0;
            case M -> nearest < MODERATE_NEAR ? LEGS_BEFORE : 0;
            case L, MOB -> 0;
        };
    }

    private long afterStrenuous(LiftAt lift) {
        if (!lift.letter().loadsLegs()) {
            return 0;
        }
        long nearest = Long.MAX_VALUE;
        for (List<RunAt> runs : List.of(week.runs(), week.aroundRuns())) {
            for (RunAt run : runs) {
                long gap = lift.start() - run.end();
                if (gap >= 0 && run.strenuous(longCounts)) {
                    nearest = Math.min(nearest, gap);
                }
            }
        }
        return nearest < AFTER_NEAR ? LEGS_AFTER : 0;
    }

    private long spacing(List<LiftAt> lifts) {
        if (lifts.isEmpty()) {
            return 0;
        }
        long even = WallClock.WEEK / lifts.size();
        long[] starts = lifts.stream().mapToLong(LiftAt::start).sorted().toArray();
        long off = 0;
        for (int i = 1; i < starts.length; i++) {
            off += Math.abs(starts[i] - starts[i - 1] - even);
        }
        if (week.cyclic()) {
            off += Math.abs(starts[0] + WallClock.WEEK - starts[starts.length - 1] - even);
        }
        return off;
    }
}
