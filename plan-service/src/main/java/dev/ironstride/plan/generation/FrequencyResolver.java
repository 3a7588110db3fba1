package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.placement.RacePriority;
import java.time.LocalDate;
import java.util.Optional;

/** Strength sessions a week (domain.md 0: R1-R3). */
final class FrequencyResolver {

    private static final int DEFAULT = 2;
    private static final int MOST_RUNS_FOR_THREE = 4;
    private static final int WEEKS_CLEAR_OF_RACES = 6;

    private FrequencyResolver() {}

    /**
     * 1, 2 or 3 sessions for a week of the plan; after a race H8 decides what of them can be placed. The first week back
     * after a break has one, whatever this says ({@link ReEntry#isBreak}).
     */
    static int sessions(Athlete athlete, LocalDate monday, Phase phase) {
        Optional<Race> race = weightiestRace(athlete, monday);
        if (athlete.slots().size() == 1
                || phase == Phase.TP
                || race.filter(one -> one.priority() == RacePriority.A).isPresent()) {
            return 1;
        }
        if (phase == Phase.MT) {
            return athlete.fiftyOrOlder(monday) ? DEFAULT : 1;
        }
        boolean three = athlete.goal().kind().mayLiftThrice()
                && athlete.runWeek().size() <= MOST_RUNS_FOR_THREE
                && athlete.races().stream().noneMatch(one -> soon(one, monday));
        return three ? 3 : DEFAULT;
    }

    /** The race of the week that matters most, if there is one. */
    static Optional<Race> weightiestRace(Athlete athlete, LocalDate monday) {
        return athlete.races().stream()
                .filter(race -> inWeek(race, monday))
                .min((one, other) -> one.priority().compareTo(other.priority()));
    }

    private static boolean inWeek(Race race, LocalDate monday) {
        return !race.date().isBefore(monday) && race.date().isBefore(monday.plusWeeks(1));
    }

    private static boolean soon(Race race, LocalDate monday) {
        return !race.date().isBefore(monday) && race.date().isBefore(monday.plusWeeks(WEEKS_CLEAR_OF_RACES));
    }
}
