package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.Placement;
import dev.ironstride.plan.placement.RaceAt;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.WallClock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What breaks and races take off a week's sessions once they are in their places (domain.md 4.3, 4.4).
 *
 * @param returning what the week keeps after a break
 * @param deload whether the week's volume is down already, so that a B race takes no more of it
 */
record WeekEasing(List<Race> races, Easing returning, boolean deload, List<BaselineWeek> earlier) {

    /** How long after a race the first leg session still counts as the one back (H8), minutes. */
    private static final long FIRST_BACK_WITHIN = 21 * WallClock.DAY;

    /** A session of the week, eased. */
    List<Item> of(Placement placement, int ordinal, List<Item> prescription) {
        List<LiftAt> lifts =
                placement.placed().stream().map(Placement.Placed::lift).toList();
        LiftAt lift = lifts.get(ordinal);
        Easing easing = returning.firstSessionOnly() && !lift.equals(first(lifts)) ? Easing.NONE : returning;
        for (Race race : races) {
            if (race.priority() == RacePriority.B && !deload && leadsTo(lift, race.at())) {
                easing = easing.and(Easing.B_RACE_WEEK);
            }
            if (race.priority() != RacePriority.C && isFirstBack(lift, lifts, race.at())) {
                easing = easing.and(Easing.FIRST_BACK);
            }
        }
        return easing.of(prescription);
    }

    private static LiftAt first(List<LiftAt> lifts) {
        return lifts.stream().min(Comparator.comparingLong(LiftAt::start)).orElseThrow();
    }

    /** A leg session of the race's ISO week, before the race. */
    private static boolean leadsTo(LiftAt lift, RaceAt race) {
        long monday = WallClock.mondayOf(race.start());
        return lift.letter().loadsLegs() && lift.start() >= monday && lift.start() < race.start();
    }

    private boolean isFirstBack(LiftAt lift, List<LiftAt> lifts, RaceAt race) {
        Stream<LiftAt> before = earlier.stream()
                .flatMap(week -> week.sessions().stream())
                .map(session -> LiftAt.planned(WallClock.minuteOf(session.start()), session.letter()));
        return lift.letter().loadsLegs()
                && lift.start() >= race.end()
                && lift.start() - race.end() < FIRST_BACK_WITHIN
                && Stream.concat(before, lifts.stream())
                        .noneMatch(other -> other.letter().loadsLegs()
                                && other.start() >= race.end()
                                && other.start() < lift.start());
    }
}
