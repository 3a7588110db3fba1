package dev.ironstride.plan.placement;

import static dev.ironstride.plan.placement.WallClock.DAY;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges a session of a week by H1-H4 and H6-H9. Slots and availability (H5) are decided by what is offered. */
public final class HardRules {

    private final Week week;
    private final boolean longCounts;

    private HardRules(Week week) {
        this.week = week;
        this.longCounts = week.lifter().longCountsAsHard();
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
        if (lift.start() < race.end()) {
            return false;
        }
        long since = lift.start() - race.end();
        return switch (lift.letter()) {
            case H -> since < race.distance().heavyAgainAfter() * DAY;
            case M -> since < race.distance().noLegsAfter() * DAY;
            case L -> since < Limits.LIGHT_AFTER_RACE;
        };
    }

    /** H3 between two sessions. */
    boolean tooClose(LiftAt one, LiftAt other) {
        long gap = Math.abs(one.start() - other.start());
        if (week.cyclic()) {
            gap = Math.min(gap, WallClock.WEEK - gap);
        }
        return gap < leastGap(one.letter(), other.letter()) || one.day() == other.day();
    }

    private long leastGap(Letter one, Letter other) {
        if (!one.loadsLegs() || !other.loadsLegs()) {
            return Limits.SESSIONS_APART;
        }
        boolean bothHeavy = one == Letter.H && other == Letter.H;
        boolean beginning = week.trainingWeek() <= Limits.FIRST_TRAINING_WEEKS;
        return beginning || (bothHeavy && week.lifter().fiftyOrOlder()) ? Limits.LEGS_APART_LONG : Limits.LEGS_APART;
    }

    /** H2: whether the week keeps a day of full rest and the training days in a row stay within ten. */
    public boolean restIsKept(Collection<LiftAt> lifts) {
        Set<Long> training = new HashSet<>();
        week.runs().forEach(run -> training.add(run.day()));
        lifts.forEach(lift -> training.add(lift.day()));
        if (training.size() >= 7) {
            return false;
        }
        week.aroundRuns().forEach(run -> training.add(run.day()));
        week.aroundLifts().forEach(lift -> training.add(lift.day()));
        return week.cyclic() || longestRow(training) <= Limits.TRAINING_DAYS_IN_A_ROW;
    }

    /** Longest row of training days that touches the week. */
    private int longestRow(Set<Long> training) {
        int longest = 0;
        for (long day = week.firstDay(); day < week.firstDay() + 7; day++) {
            if (training.contains(day)) {
                int row = 1;
                for (long before = day - 1; training.contains(before); before--) {
                    row++;
                }
                for (long after = day + 1; training.contains(after); after++) {
                    row++;
                }
                longest = Math.max(longest, row);
            }
        }
        return longest;
    }
}
