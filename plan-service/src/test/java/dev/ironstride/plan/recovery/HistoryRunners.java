package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;

import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.Slot;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom random histories are of: each of these runners is as likely as any other. */
final class HistoryRunners {

    private static final int WEEKS = 12;

    private static final List<Runner> RUNNERS = List.of(
            Runner.intermediate().jumps(),
            // A beginner
            new Runner(0).runs("Tue PM 30 EASY", "Thu PM 30 EASY", "Sun AM 60 LONG"),
            // Heavy sessions 70 hours apart, and two a week in maintenance
            Runner.intermediate().born(1960),
            Runner.intermediate().race(race(13, RaceDistance.HALF, RacePriority.A)),
            Runner.intermediate()
                    .race(race(6, RaceDistance.FIVE_K, RacePriority.C))
                    .race(race(20, RaceDistance.TEN_K, RacePriority.B)),
            Runner.intermediate().longIsNotHard(),
            // Three slots a week for two sessions
            Runner.intermediate()
                    .slots(Set.of(
                            new Slot(DayOfWeek.WEDNESDAY, Half.AM),
                            new Slot(DayOfWeek.FRIDAY, Half.PM),
                            new Slot(DayOfWeek.SATURDAY, Half.AM))),
            // Six runs a week (W3)
            new Runner(30)
                    .runs(
                            "Mon AM 40 EASY",
                            "Tue AM 70 HARD",
                            "Wed AM 60 EASY",
                            "Thu AM 70 HARD",
                            "Fri AM 40 EASY",
                            "Sun AM 130 LONG")
                    .owns(Equipment.BARBELL, Equipment.DUMBBELL, Equipment.BENCH)
                    .maxima(Map.of("back_squat", 100.0, "deadlift", 120.0)),
            // Three short sessions a week
            new Runner(12)
                    .runs("Tue AM 60 HARD", "Sun AM 100 LONG")
                    .goal(GoalKind.STRENGTH)
                    .minutesPerSession(30));

    private static final List<Baseline> PLANS =
            RUNNERS.stream().map(runner -> runner.plan(WEEKS)).toList();

    private HistoryRunners() {}

    private static Race race(int day, RaceDistance distance, RacePriority priority) {
        return new Race("race", MONDAY.plusDays(day), LocalTime.of(9, 0), distance, priority);
    }

    /** The plan that a history is of, from its start; a seed and its complement tell of the same runner. */
    static Baseline plan(long seed) {
        return PLANS.get(index(seed));
    }

    static int index(long seed) {
        return (int) Math.floorMod(seed ^ (seed >> 63), (long) PLANS.size());
    }
}
