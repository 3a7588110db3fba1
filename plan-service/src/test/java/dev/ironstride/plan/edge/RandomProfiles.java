package dev.ironstride.plan.edge;

import dev.ironstride.plan.generation.PlanSheet;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RaceAt;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.Slot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Profiles as a client would write them: some fields told, some left out, some null. */
final class RandomProfiles {
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Auckland", "UTC");
    private static final List<RunKind> KINDS = List.of(
            RunKind.RECOVERY, RunKind.EASY, RunKind.EASY, RunKind.EASY, RunKind.MODERATE, RunKind.HARD, RunKind.LONG);
    private static final List<String> GOALS = List.of("RACE", "LEGS", "LEAN_MASS", "STRENGTH", "RESILIENCE", "GENERAL");
    private static final List<String> EQUIPMENT =
            List.of("DUMBBELL", "BAND", "CABLE", "BARBELL", "BOX", "BENCH", "MACHINE");
    /** How long a race is planned to take, minutes: read from the plan's runs, so only told here. */
    private static final Map<RaceDistance, Integer> MINUTES = Map.of(
            RaceDistance.FIVE_K, 30,
            RaceDistance.TEN_K, 60,
            RaceDistance.HALF, 120,
            RaceDistance.MARATHON, 240,
            RaceDistance.ULTRA_50_100K, 720,
            RaceDistance.ULTRA_100M, 1440);

    private final Random random;

    private RandomProfiles(Random random) {
        this.random = random;
    }

    /**
     * A profile and what is asked of it.
     *
     * @param json of the profile
     * @param level by the sheet's 4.2
     * @param sheet the same for the second reading
     */
    record Ask(Map<String, @Nullable Object> json, String level, LocalDate startDate, int weeks, PlanSheet sheet) {}

    static Ask ask(Random random) {
        return new RandomProfiles(random).ask();
    }

    private Ask ask() {
        var json = new HashMap<String, @Nullable Object>();
        json.put("timeZone", any(ZONES));
        json.put("screening", Map.of("answeredOn", "2026-11-22", "anyYes", oneIn(9), "cleared", true));
        int months = oneIn(6) ? 0 : random.nextInt(40);
        if (months > 0) {
            json.put("strengthMonths", months);
        }
        Integer born = oneIn(3) ? null : Integer.valueOf(1945 + random.nextInt(65));
        json.put("birthYear", born);
        String goal = "GENERAL";
        if (!oneIn(4)) {
            goal = any(GOALS);
            json.put("goal", Map.of("kind", goal));
        }
        LocalDate monday = LocalDate.of(2026, 11, 23).plusWeeks(random.nextInt(45));
        LocalDate start = oneIn(4) ? monday.plusDays(random.nextInt(7)) : monday;
        int weeks = oneIn(8) ? 12 : 1 + random.nextInt(5);
        LocalTime am = oneIn(4) ? time(300, 719) : LocalTime.of(7, 0);
        LocalTime pm = oneIn(4) ? time(720, 1320) : LocalTime.of(18, 0);
        boolean usual = am.equals(LocalTime.of(7, 0)) && pm.equals(LocalTime.of(18, 0));
        json.put("slotStart", usual ? null : Map.of("AM", am.toString(), "PM", pm.toString()));
        Set<Slot> slots = slots(json);
        Set<Slot> preferred = preferred(json, slots);
        boolean lifts = oneIn(2);
        if (lifts) {
            json.put(
                    "oneRepMax",
                    List.of(
                            Map.of("exerciseId", "back_squat", "kg", 90),
                            Map.of("exerciseId", "deadlift", "kg", 110.5)));
        }
        json.put("equipment", oneIn(3) ? null : List.copyOf(some(EQUIPMENT, random.nextInt(8))));
        json.put("minutesPerSession", oneIn(2) ? null : Integer.valueOf(10 + random.nextInt(100)));
        json.put("pain", oneIn(4) ? List.of(Map.of("site", "AK", "score", random.nextInt(11))) : null);
        String level = months < 6 ? "BEGINNER" : months > 24 && lifts ? "ADVANCED" : "INTERMEDIATE";
        return new Ask(
                json,
                level,
                start,
                weeks,
                new PlanSheet(
                        start,
                        months,
                        born,
                        goal,
                        runs(json),
                        races(json, monday, weeks),
                        slots,
                        preferred,
                        am,
                        pm,
                        null,
                        longCountsAsHard(json)));
    }

    private Set<Slot> slots(Map<String, @Nullable Object> json) {
        if (oneIn(3)) {
            return Set.copyOf(Slot.all());
        }
        Set<Slot> slots = some(Slot.all(), 1 + random.nextInt(14));
        json.put("availability", told(slots, Set.of()));
        return slots;
    }

    private Set<Slot> preferred(Map<String, @Nullable Object> json, Set<Slot> slots) {
        if (!json.containsKey("availability") || oneIn(2)) {
            return Set.of();
        }
        Set<Slot> liked = some(List.copyOf(slots), random.nextInt(slots.size() + 1));
        json.put("availability", told(slots, liked));
        return liked;
    }

    private static List<Map<String, Object>> told(Set<Slot> slots, Set<Slot> liked) {
        return slots.stream()
                .map(slot -> Map.<String, Object>of(
                        "day", slot.day().name(), "slot", slot.half().name(), "preferred", liked.contains(slot)))
                .toList();
    }

    private List<PlanSheet.Run> runs(Map<String, @Nullable Object> json) {
        boolean usual = random.nextBoolean();
        List<PlanSheet.Run> runs = some(Slot.all(), oneIn(10) ? 6 + random.nextInt(9) : random.nextInt(7)).stream()
                .map(slot -> run(slot, usual))
                .toList();
        json.put(
                "runWeek",
                runs.stream()
                        .map(run -> Map.of(
                                "day", run.day().name(),
                                "start", run.start().toString(),
                                "minutes", run.minutes(),
                                "kind", run.kind().name()))
                        .toList());
        return runs;
    }

    private PlanSheet.Run run(Slot slot, boolean usual) {
        LocalTime start = usual
                ? (slot.half() == Half.AM ? LocalTime.of(7, 0) : LocalTime.of(18, 0))
                : slot.half() == Half.AM ? time(240, 719) : time(720, 1439);
        return new PlanSheet.Run(slot.day(), start, 1 + random.nextInt(200), any(KINDS));
    }

    private List<PlanSheet.Race> races(Map<String, @Nullable Object> json, LocalDate monday, int weeks) {
        var told = new ArrayList<Map<String, Object>>();
        var races = new ArrayList<PlanSheet.Race>();
        for (int race = oneIn(2) ? random.nextInt(4) : 0; race > 0; race--) {
            LocalDate date = monday.minusDays(8).plusDays(random.nextInt(7 * (weeks + 3)));
            date = oneIn(2) ? date : date.plusDays(7L - date.getDayOfWeek().getValue());
            RaceDistance distance = any(List.of(RaceDistance.values()));
            RacePriority priority = any(List.of(RacePriority.values()));
            var one = new HashMap<String, Object>(Map.of(
                    "name", "race", "date", date.toString(), "distance", distance.name(), "priority", priority.name()));
            LocalTime start = LocalTime.of(9, 0);
            if (oneIn(2)) {
                start = time(360, 1200);
                one.put("start", start.toString());
            }
            told.add(one);
            long from = date.atTime(start).toEpochSecond(ZoneOffset.UTC) / 60;
            long minutes = MINUTES.getOrDefault(distance, 0);
            races.add(new PlanSheet.Race(date, new RaceAt(from, from + minutes, distance, priority)));
        }
        json.put("races", told);
        return races;
    }

    private boolean longCountsAsHard(Map<String, @Nullable Object> json) {
        if (oneIn(2)) {
            return true;
        }
        boolean counts = oneIn(3);
        json.put("longCountsAsHard", counts);
        return counts;
    }

    private LocalTime time(int from, int to) {
        return LocalTime.ofSecondOfDay((from + random.nextInt(to - from + 1)) * 60L);
    }

    private <T> Set<T> some(List<T> of, int count) {
        var all = new ArrayList<>(of);
        Collections.shuffle(all, random);
        return new HashSet<>(all.subList(0, count));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
