package dev.ironstride.plan.placement;

import static dev.ironstride.plan.placement.WallClock.DAY;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Judges the sessions of a week by H1-H4 and H6-H9. Slots and availability (H5) are decided by what is offered. */
public final class HardRules {

    /** Days in a row are looked at from this many days before the week to as many after it. */
    private static final int MARGIN = 14;
    /** The seven days of the week, in days since the margin began. */
    private static final long WHOLE_WEEK = 0b1111111L << MARGIN;
    /** One training day in a row too many. */
    private static final long ROW_TOO_LONG = (1L << (Limits.TRAINING_DAYS_IN_A_ROW + 1)) - 1;

    private final Week week;
    private final boolean longCounts;
    private final long runDays;
    private final long daysAround;

    private HardRules(Week week) {
        this.week = week;
        this.longCounts = week.lifter().longCountsAsHard();
        this.runDays = runDays(week.runs());
        this.daysAround = runDays(week.aroundRuns()) | liftDays(week.aroundLifts());
    }

    /** The rules as they stand for one week. */
    public static HardRules in(Week week) {
        return new HardRules(week);
    }

    /** Every rule that a session breaks against runs, races and the other sessions; empty when it may stand. */
    public Set<HardRule> brokenBy(LiftAt lift, Collection<LiftAt> others) {
        Set<HardRule> broken = brokenAgainstRuns(lift);
        if (others.stream().anyMatch(other -> tooClose(lift, other))
                || week.aroundLifts().stream().anyMatch(other -> tooClose(lift, other))) {
            broken.add(HardRule.H3);
        }
        return broken;
    }

    /** Every rule that a session breaks against the week's runs and races alone. */
    Set<HardRule> brokenAgainstRuns(LiftAt lift) {
        Set<HardRule> broken = EnumSet.noneOf(HardRule.class);
        week.runs().forEach(run -> judge(lift, run, broken));
        week.aroundRuns().forEach(run -> judge(lift, run, broken));
        for (RaceAt race : week.races()) {
            if (tooLateBefore(lift, race)) {
                broken.add(HardRule.H9);
            }
            if (tooEarlyAfter(lift, race)) {
                broken.add(HardRule.H8);
            }
        }
        return broken;
    }

    private void judge(LiftAt lift, RunAt run, Set<HardRule> broken) {
        Letter letter = lift.letter();
        boolean strenuous = run.strenuous(longCounts);
        if (run.day() == lift.day()) {
            if (run.kind() == RunKind.RACE || (strenuous && letter.loadsLegs())) {
                broken.add(HardRule.H1);
            } else if (strenuous ? lift.start() < run.end() : tooCloseOnTheDay(lift, run)) {
                broken.add(HardRule.H4);
            }
        }
        if (!letter.loadsLegs()) {
            return;
        }
        boolean runComesLater = run.start() >= lift.start();
        if (strenuous && runComesLater && run.start() - lift.end() < letter.gapBeforeStrenuous()) {
            broken.add(HardRule.H6);
        }
        if (strenuous && !runComesLater && lift.start() - run.end() < letter.gapAfterStrenuous()) {
            broken.add(HardRule.H7);
        }
        if (run.downhill() && !runComesLater && lift.start() - run.end() < downhillGap(run)) {
            broken.add(HardRule.H7);
        }
    }

    private static boolean tooCloseOnTheDay(LiftAt lift, RunAt run) {
        long gap = lift.start() >= run.start() ? lift.start() - run.end() : run.start() - lift.end();
        return gap < lift.letter().gapToEasyRun();
    }

    private long downhillGap(RunAt run) {
        boolean used = anyDownhillBefore(run, week.runs()) || anyDownhillBefore(run, week.aroundRuns());
        return used ? Limits.AFTER_DOWNHILL : Limits.AFTER_FIRST_DOWNHILL;
    }

    private static boolean anyDownhillBefore(RunAt run, List<RunAt> runs) {
        return runs.stream()
                .anyMatch(earlier -> earlier.downhill()
                        && earlier.end() < run.end()
                        && run.end() - earlier.end() <= Limits.DOWNHILL_MEMORY);
    }

    private static boolean tooLateBefore(LiftAt lift, RaceAt race) {
        if (lift.start() >= race.start()) {
            return false;
        }
        return race.start() - lift.end() < gapBefore(race, lift.letter());
    }

    private static long gapBefore(RaceAt race, Letter letter) {
        if (!letter.loadsLegs()) {
            return Limits.LIGHT_BEFORE_RACE;
        }
        long days = race.distance().lastDays(letter) * DAY;
        return switch (race.priority()) {
            case A -> days;
            case B -> Math.max(Limits.LEGS_BEFORE_B_RACE, days / 2);
            case C -> Limits.LEGS_BEFORE_C_RACE;
        };
    }

    private static boolean tooEarlyAfter(LiftAt lift, RaceAt race) {
        if (lift.start() < race.start()) {
            return false;
        }
        long since = lift.start() - race.end();
        return switch (lift.letter()) {
            case H -> since < race.distance().heavyAgainAfter() * DAY;
            case M -> since < race.distance().noLegsAfter() * DAY;
            case L -> since < Limits.LIGHT_AFTER_RACE;
            case MOB -> false;
        };
    }

    /** H3 between two sessions. */
    boolean tooClose(LiftAt one, LiftAt other) {
        long gap = Math.abs(one.start() - other.start());
        if (week.cyclic()) {
            gap = Math.min(gap, WallClock.WEEK - gap);
        }
        return gap < leastGap(one.letter(), other.letter());
    }

    private long leastGap(Letter one, Letter other) {
        if (!one.loadsLegs() || !other.loadsLegs()) {
            return Limits.SESSIONS_APART;
        }
        boolean bothHeavy = one == Letter.H && other == Letter.H;
        boolean beginning = week.trainingWeek() <= Limits.FIRST_TRAINING_WEEKS;
        return beginning || (bothHeavy && week.lifter().fiftyOrOlder()) ? Limits.LEGS_APART_LONG : Limits.LEGS_APART;
    }

    /** Every rule that the sessions of a week break together: H2, and H8 where the first session back would be heavy. */
    public Set<HardRule> brokenTogether(Collection<LiftAt> lifts) {
        return brokenTogether(lifts, lifts);
    }

    /**
     * Every rule that the sessions of a week break together.
     *
     * @param judged those of them that H8 asks of; one that is done, or locked, is against nobody's place any more (domain.md
     *     3.4: HARD rules judge new sessions, against everything)
     */
    public Set<HardRule> brokenTogether(Collection<LiftAt> lifts, Collection<LiftAt> judged) {
        Set<HardRule> broken = EnumSet.noneOf(HardRule.class);
        if (!restIsKept(lifts)) {
            broken.add(HardRule.H2);
        }
        if (!comesBackModerately(lifts, judged)) {
            broken.add(HardRule.H8);
        }
        return broken;
    }

    /** H2: whether the week keeps a day of full rest and the training days in a row stay within ten. */
    public boolean restIsKept(Collection<LiftAt> lifts) {
        long training = runDays | liftDays(lifts);
        // Sessions that belong to other weeks, or to no plan, may have been done on a day of this one
        long known = training | daysAround;
        if ((known & WHOLE_WEEK) == WHOLE_WEEK) {
            return false;
        }
        return week.cyclic() || noRowTooLong(known);
    }

    /** Whether no row of training days that touches the week is too long. */
    private static boolean noRowTooLong(long training) {
        for (int from = MARGIN - Limits.TRAINING_DAYS_IN_A_ROW; from < MARGIN + 7; from++) {
            if (((training >> from) & ROW_TOO_LONG) == ROW_TOO_LONG) {
                return false;
            }
        }
        return true;
    }

    private long runDays(List<RunAt> runs) {
        long days = 0;
        for (RunAt run : runs) {
            days |= bit(run.day());
        }
        return days;
    }

    private long liftDays(Collection<LiftAt> lifts) {
        long days = 0;
        for (LiftAt lift : lifts) {
            days |= bit(lift.day());
        }
        return days;
    }

    private long bit(long day) {
        long offset = day - week.firstDay() + MARGIN;
        return offset < 0 || offset >= 2 * MARGIN + 7 ? 0 : 1L << offset;
    }

    /** H8 (4.3): the first leg session after an A or B race is moderate; a C race has only its windows. */
    private boolean comesBackModerately(Collection<LiftAt> lifts, Collection<LiftAt> judged) {
        return week.races().stream()
                .filter(race -> race.priority() != RacePriority.C)
                .noneMatch(race -> judged.stream().anyMatch(lift -> isHeavyAndFirstBack(lift, race, lifts)));
    }

    private boolean isHeavyAndFirstBack(LiftAt lift, RaceAt race, Collection<LiftAt> lifts) {
        return lift.letter() == Letter.H
                && lift.start() >= race.end()
                && lift.start() - race.end() < Limits.FIRST_SESSION_BACK
                && Stream.concat(lifts.stream(), week.aroundLifts().stream())
                        .noneMatch(other -> other.letter().loadsLegs()
                                && !other.brokenOff()
                                && other.start() >= race.end()
                                && other.start() < lift.start());
    }
}
