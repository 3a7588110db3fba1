package dev.ironstride.plan.placement;

import static dev.ironstride.plan.placement.WallClock.HOUR;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Counts the points of a week's sessions, locked ones too (domain.md 3.4). Weights are our own constants, in points. */
public final class SoftPoints {

    private static final long HEAVY_CLOSE_BEFORE = 9 * Points.ONE;
    private static final long LEGS_BEFORE = 5 * Points.ONE;
    private static final long LEGS_AFTER = 4 * Points.ONE;
    private static final long SHARED_DAY = 3 * Points.ONE;
    private static final long LIFT_FIRST = 3 * Points.ONE;
    private static final long DISLIKED_SLOT = 3 * Points.ONE;
    private static final long REST_DAY = -Points.ONE;
    private static final long STRENUOUS_ROW = 5 * Points.ONE;
    private static final long NO_REST_BESIDE = 2 * Points.ONE;

    private static final long HEAVY_CLOSE = 30 * HOUR;
    private static final long HEAVY_NEAR = 44 * HOUR;
    private static final long MODERATE_NEAR = 20 * HOUR;
    private static final long AFTER_NEAR = 20 * HOUR;
    private static final int REST_DAYS_COUNTED = 2;
    private static final int ROW = 3;

    private final Week week;
    private final boolean longCounts;
    private final Set<Long> runDays = new HashSet<>();
    private final Set<Long> longDays = new HashSet<>();
    private final Set<Long> strenuousRunDays = new HashSet<>();

    private SoftPoints(Week week) {
        this.week = week;
        this.longCounts = week.lifter().longCountsAsHard();
        for (RunAt run : week.runs()) {
            runDays.add(run.day());
            if (run.longOrRace()) {
                longDays.add(run.day());
            }
            if (run.strenuous(longCounts)) {
                strenuousRunDays.add(run.day());
            }
        }
    }

    /** The points as they count for one week. */
    public static SoftPoints in(Week week) {
        return new SoftPoints(week);
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
            if (sharesDay(lift)) {
                add(terms, SoftRule.P3, SHARED_DAY);
            }
            if (!week.lifter().strengthGoal() && liftsFirst(lift)) {
                add(terms, SoftRule.P4, LIFT_FIRST);
            }
        }
        add(terms, SoftRule.P5, spacing(lifts));
        add(terms, SoftRule.P6, inLessLikedSlots * DISLIKED_SLOT);
        Set<Long> liftDays = new HashSet<>();
        lifts.forEach(lift -> liftDays.add(lift.day()));
        add(terms, SoftRule.P8, restDays(liftDays));
        add(terms, SoftRule.P9, strenuousRows(lifts));
        add(terms, SoftRule.P10, longDaysWithoutRest(liftDays));
        return new Points(terms);
    }

    private static void add(Map<SoftRule, Long> terms, SoftRule rule, long minutes) {
        if (minutes != 0) {
            terms.merge(rule, minutes, Long::sum);
        }
    }

    /** Whether the session shares its day with a run (P3, and the ladder's second tie-break). */
    boolean sharesDay(LiftAt lift) {
        return runDays.contains(lift.day());
    }

    private boolean liftsFirst(LiftAt lift) {
        return week.runs().stream().anyMatch(run -> run.day() == lift.day() && run.start() > lift.start());
    }

    private Stream<RunAt> strenuousRuns() {
        return Stream.concat(week.runs().stream(), week.aroundRuns().stream()).filter(run -> run.strenuous(longCounts));
    }

    private long beforeStrenuous(LiftAt lift) {
        if (!lift.letter().loadsLegs()) {
            return 0;
        }
        long gap = strenuousRuns()
                .mapToLong(run -> run.start() - lift.end())
                .filter(minutes -> minutes >= 0)
                .min()
                .orElse(Long.MAX_VALUE);
        return switch (lift.letter()) {
            case H -> gap < HEAVY_CLOSE ? HEAVY_CLOSE_BEFORE : gap < HEAVY_NEAR ? LEGS_BEFORE : 0;
            case M -> gap < MODERATE_NEAR ? LEGS_BEFORE : 0;
            case L -> 0;
        };
    }

    private long afterStrenuous(LiftAt lift) {
        if (!lift.letter().loadsLegs()) {
            return 0;
        }
        long gap = strenuousRuns()
                .mapToLong(run -> lift.start() - run.end())
                .filter(minutes -> minutes >= 0)
                .min()
                .orElse(Long.MAX_VALUE);
        return gap < AFTER_NEAR ? LEGS_AFTER : 0;
    }

    private long spacing(List<LiftAt> lifts) {
        if (lifts.isEmpty()) {
            return 0;
        }
        long even = WallClock.WEEK / lifts.size();
        var starts = new ArrayList<>(lifts.stream().map(LiftAt::start).sorted().toList());
        if (week.cyclic()) {
            starts.add(starts.getFirst() + WallClock.WEEK);
        }
        long off = 0;
        for (int i = 1; i < starts.size(); i++) {
            off += Math.abs(starts.get(i) - starts.get(i - 1) - even);
        }
        return off;
    }

    private boolean rests(long day, Set<Long> liftDays) {
        return !runDays.contains(day) && !liftDays.contains(day);
    }

    private long restDays(Set<Long> liftDays) {
        long resting = 0;
        for (long day = week.firstDay(); day < week.firstDay() + 7; day++) {
            if (rests(day, liftDays)) {
                resting++;
            }
        }
        return REST_DAY * Math.clamp(resting - 1, 0, REST_DAYS_COUNTED);
    }

    private long strenuousRows(List<LiftAt> lifts) {
        Set<Long> strenuous = new HashSet<>(strenuousRunDays);
        lifts.stream().filter(lift -> lift.letter() == Letter.H).forEach(lift -> strenuous.add(lift.day()));
        int starts = week.cyclic() ? 7 : 7 - ROW + 1;
        long rows = 0;
        for (int from = 0; from < starts; from++) {
            boolean all = true;
            for (int step = 0; step < ROW; step++) {
                all &= strenuous.contains(week.firstDay() + (from + step) % 7);
            }
            rows += all ? 1 : 0;
        }
        return rows * STRENUOUS_ROW;
    }

    private long longDaysWithoutRest(Set<Long> liftDays) {
        long first = week.firstDay();
        return NO_REST_BESIDE
                * longDays.stream()
                        .filter(day -> !rests(first + (day - first + 6) % 7, liftDays)
                                && !rests(first + (day - first + 1) % 7, liftDays))
                        .count();
    }
}
