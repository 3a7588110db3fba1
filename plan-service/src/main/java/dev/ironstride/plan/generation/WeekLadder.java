package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.placement.Ladder;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.Rung;
import java.time.LocalDate;
import java.util.List;

/** The rungs that a real week has (domain.md 3.4): with a B race two sessions start at one heavy and one light. */
public final class WeekLadder {

    private WeekLadder() {}

    /**
     * The rungs of an ISO week for a count of sessions, best first.
     *
     * @param sessions 1 to 3
     * @param heaviest heaviest class that the week prescribes
     */
    public static List<Rung> rungs(Athlete athlete, LocalDate monday, int sessions, Letter heaviest) {
        boolean bRace = FrequencyResolver.weightiestRace(athlete, monday)
                .filter(race -> race.priority() == RacePriority.B)
                .isPresent();
        return bRace && sessions == 2 ? Ladder.bRaceRungs(heaviest) : Ladder.rungs(sessions, heaviest);
    }
}
