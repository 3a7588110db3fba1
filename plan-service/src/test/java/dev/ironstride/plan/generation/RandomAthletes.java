package dev.ironstride.plan.generation;

import static dev.ironstride.plan.generation.Runner.MONDAY;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.athlete.Screening;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.Slot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Runners nobody thought of, and their requests. */
final class RandomAthletes {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> KINDS = List.of("RECOVERY", "EASY", "EASY", "MODERATE", "HARD", "LONG");

    private final Random random;
    private final int weeks;

    private RandomAthletes(Random random, int weeks) {
        this.random = random;
        this.weeks = weeks;
    }

    /** Somebody with room for strength most of the time. */
    static PlanRequest request(Random random, int weeks) {
        return new RandomAthletes(random, weeks).request(random.nextInt(7), 1 + random.nextInt(14));
    }

    /** Somebody whose runs and slots leave little room or none. */
    static PlanRequest crowded(Random random, int weeks) {
        return new RandomAthletes(random, weeks).request(6 + random.nextInt(9), 1 + random.nextInt(3));
    }

    private PlanRequest request(int runs, int slots) {
        var runner = new Runner(random.nextInt(40))
                .goal(any(List.of(GoalKind.values())))
                .born(1940 + random.nextInt(65))
                .slots(someSlots(slots));
        if (random.nextBoolean()) {
            runner.maxima(Map.of("back_squat", 100.0, "deadlift", 120.0));
        }
        var halves = new ArrayList<String>();
        DAYS.forEach(day -> halves.addAll(List.of(day + " AM ", day + " PM ")));
        Collections.shuffle(halves, random);
        halves.subList(0, runs).forEach(half -> runner.runs(half + (20 + random.nextInt(120)) + " " + any(KINDS)));
        for (int race = random.nextInt(4); race > 0; race--) {
            runner.race(race());
        }
        Athlete athlete = runner.athlete(new Screening(MONDAY, false, true, random.nextInt(10) == 0));
        PlanRequest plain = Runner.request(athlete, weeks);
        LocalDate start = random.nextInt(3) == 0 ? MONDAY.plusDays(random.nextInt(7)) : MONDAY;
        LocalDate last = random.nextInt(3) == 0 ? start.minusDays(random.nextInt(80)) : null;
        return new PlanRequest(plain.planId(), athlete, plain.catalogue(), start, weeks, plain.createdAt(), last);
    }

    private Race race() {
        return new Race(
                "race",
                MONDAY.plusDays(random.nextInt(7 * (weeks + 2))),
                LocalTime.of(6 + random.nextInt(12), 30),
                any(List.of(RaceDistance.values())),
                any(List.of(RacePriority.values())));
    }

    private Set<Slot> someSlots(int count) {
        var all = new ArrayList<>(Slot.all());
        Collections.shuffle(all, random);
        return new HashSet<>(all.subList(0, count));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
