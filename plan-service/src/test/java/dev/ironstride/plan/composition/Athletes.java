package dev.ironstride.plan.composition;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.athlete.Goal;
import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.athlete.PlyometricGate;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.athlete.Screening;
import dev.ironstride.plan.athlete.TemplateRun;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.Slot;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Runners of every kind, by number: the same number is the same runner. */
public final class Athletes {

    private static final List<String> SITES =
            List.of("AK", "IT", "AC", "PF", "SH", "HG", "LH", "PH", "LB", "SD", "WR", "AN");
    private static final List<String> LIKED = List.of("step_up", "push_up", "hip_bridge", "reverse_lunge", "plank");
    private static final List<String> DISLIKED =
            List.of("nordic", "bird_dog", "split_squat", "sl_calf_raise", "prone_pull");

    private Athletes() {}

    /** The runner of a number. */
    public static Athlete of(long number) {
        var random = new Random(number * 7919 + 17);
        int months = List.of(0, 0, 1, 3, 5, 6, 12, 18, 24, 36, 60).get(random.nextInt(11));
        Set<Equipment> owned = Arrays.stream(Equipment.values())
                .filter(one -> random.nextInt(3) == 0)
                .collect(Collectors.toSet());
        var maxima = new HashMap<String, Double>();
        if (owned.contains(Equipment.BARBELL) && random.nextBoolean()) {
            maxima.put("back_squat", 60.0 + random.nextInt(80));
            maxima.put("deadlift", 70.0 + random.nextInt(90));
        }
        var goal = any(random, GoalKind.values());
        List<Race> races = random.nextBoolean()
                ? List.of()
                : List.of(new Race(
                        "race",
                        Runner.MONDAY.plusWeeks(3 + random.nextInt(14)).minusDays(1),
                        LocalTime.of(9, 0),
                        any(random, RaceDistance.values()),
                        any(random, RacePriority.values())));
        var screening = new Screening(Runner.MONDAY.minusDays(1), false, true, random.nextInt(25) == 0);
        return new Athlete(
                ZoneId.of("Europe/Berlin"),
                1950 + random.nextInt(55),
                months,
                new Goal(goal, null, null, null),
                races,
                runs(random),
                Set.copyOf(Slot.all()),
                Set.of(),
                Map.of(),
                List.of(30, 45, 60, 60, 90).get(random.nextInt(5)),
                owned,
                maxima,
                some(random, LIKED),
                some(random, DISLIKED),
                pain(random),
                screening,
                random.nextInt(3) == 0 ? null : new PlyometricGate(15 + random.nextInt(15), 5 + random.nextInt(10)),
                null);
    }

    private static <T> T any(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static List<TemplateRun> runs(Random random) {
        List<TemplateRun> week = List.of(
                run(DayOfWeek.TUESDAY, 60, random.nextBoolean() ? RunKind.HARD : RunKind.EASY),
                run(DayOfWeek.THURSDAY, 45, RunKind.EASY),
                run(DayOfWeek.SUNDAY, 90, RunKind.LONG),
                run(DayOfWeek.FRIDAY, 40, RunKind.EASY));
        return week.subList(0, 2 + random.nextInt(3));
    }

    private static TemplateRun run(DayOfWeek day, int minutes, RunKind kind) {
        return new TemplateRun(day, LocalTime.of(7, 0), minutes, kind);
    }

    private static Set<String> some(Random random, List<String> ids) {
        return ids.stream().filter(id -> random.nextInt(4) == 0).collect(Collectors.toSet());
    }

    private static Map<String, Integer> pain(Random random) {
        var pain = new HashMap<String, Integer>();
        if (random.nextInt(3) == 0) {
            String site = SITES.get(random.nextInt(SITES.size()));
            pain.put(site, 1 + random.nextInt(5));
        }
        return pain;
    }
}
