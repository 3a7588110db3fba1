package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.athlete.Goal;
import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.athlete.PlyometricGate;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.athlete.Screening;
import dev.ironstride.plan.athlete.TemplateRun;
import dev.ironstride.plan.athlete.Weights;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runners nobody thought of, and their requests. */
final class RandomAthletes {

    private static final UUID PLAN = UUID.fromString("0190aaaa-0000-7000-8000-000000000002");
    private static final Catalogue SMALL = Exercises.catalogue();
    private static final Catalogue WHOLE = CatalogueFiles.read();
    private static final List<RunKind> KINDS = List.of(
            RunKind.RECOVERY,
            RunKind.EASY,
            RunKind.EASY,
            RunKind.EASY,
            RunKind.MODERATE,
            RunKind.HARD,
            RunKind.HARD,
            RunKind.LONG);
    private static final List<String> SITES =
            List.of("AK", "IT", "AC", "PF", "SH", "HG", "LH", "PH", "LB", "SD", "WR", "AN");
    private static final List<String> LIFTS =
            List.of("back_squat", "deadlift", "goblet_squat", "hip_thrust", "push_up");
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Kiritimati"),
            ZoneId.of("America/Santiago"));
    /** Mondays before which, in which and after which clocks change somewhere, and the turn of a year of 53 weeks. */
    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(2026, 11, 23),
            LocalDate.of(2026, 10, 19),
            LocalDate.of(2027, 3, 8),
            LocalDate.of(2027, 3, 22),
            LocalDate.of(2027, 9, 27),
            LocalDate.of(2026, 12, 28));

    private final Random random;
    private final int weeks;
    private final LocalDate monday;

    private RandomAthletes(Random random, int weeks) {
        this.random = random;
        this.weeks = weeks;
        this.monday = any(STARTS);
    }

    /** Anybody: mostly with room for strength, some with none, for one to sixteen weeks, most of them few. */
    static PlanRequest request(Random random) {
        int weeks = switch (random.nextInt(40)) {
            case 0 -> 12 + random.nextInt(5);
            case 1, 2, 3 -> 4 + random.nextInt(6);
            default -> 1 + random.nextInt(2);
        };
        var athletes = new RandomAthletes(random, weeks);
        return athletes.oneIn(16)
                ? athletes.request(6 + random.nextInt(9), 1 + random.nextInt(3))
                : athletes.request(random.nextInt(8), 1 + random.nextInt(14));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private PlanRequest request(int runs, int slots) {
        LocalDate start = oneIn(4) ? monday.plusDays(random.nextInt(7)) : monday;
        Set<Slot> offered = some(Slot.all(), slots);
        Set<Slot> preferred = oneIn(3) ? some(List.copyOf(offered), random.nextInt(offered.size() + 1)) : Set.of();
        var athlete = new Athlete(
                        any(ZONES),
                        oneIn(6) ? null : Integer.valueOf(1940 + random.nextInt(73)),
                        random.nextInt(40),
                        new Goal(any(List.of(GoalKind.values())), null, null, null),
                        races(),
                        runWeek(runs),
                        offered,
                        preferred,
                        oneIn(4)
                                ? Map.of(Half.AM, time(300, 719), Half.PM, time(720, 1380))
                                : Map.of(Half.AM, LocalTime.of(7, 0), Half.PM, LocalTime.of(18, 0)),
                        15 + random.nextInt(90),
                        some(List.of(Equipment.values()), random.nextInt(8)),
                        maxima(),
                        oneIn(4) ? Set.of("step_up", "goblet_squat") : Set.of(),
                        oneIn(4) ? Set.of("nordic", "back_squat") : Set.of(),
                        pain(),
                        screening(),
                        oneIn(2) ? new PlyometricGate(15 + random.nextInt(20), 5 + random.nextInt(8)) : null,
                        oneIn(4) ? new Weights(20, List.of(1.25, 2.5, 5.0, 10.0, 20.0), List.of(4.0, 8.0, 12.0)) : null)
                .countingLongAsHard(!oneIn(6));
        LocalDate last = oneIn(3) ? start.minusDays(random.nextInt(80)) : null;
        Catalogue catalogue = oneIn(8) ? WHOLE : SMALL;
        return new PlanRequest(
                PLAN, athlete, catalogue, start, weeks, start.minusDays(1).atTime(12, 0), last);
    }

    private LocalTime time(int from, int to) {
        return LocalTime.ofSecondOfDay((from + random.nextInt(to - from + 1)) * 60L);
    }

    private List<TemplateRun> runWeek(int count) {
        boolean usual = random.nextBoolean();
        return some(Slot.all(), count).stream()
                .sorted()
                .map(slot -> {
                    RunKind kind = any(KINDS);
                    LocalTime start = usual
                            ? slot.half().usualStart()
                            : slot.half() == Half.AM ? time(240, 719) : time(720, 1439);
                    int minutes = kind == RunKind.LONG ? 60 + random.nextInt(180) : 10 + random.nextInt(110);
                    return new TemplateRun(slot.day(), start, minutes, kind);
                })
                .toList();
    }

    /** None, one, some over the season, or several back to back. */
    private List<Race> races() {
        var races = new ArrayList<Race>();
        LocalDate first = monday.minusDays(10).plusDays(random.nextInt(7 * (weeks + 4)));
        switch (random.nextInt(5)) {
            case 0 -> races.add(race(first));
            case 1 -> {
                for (int race = random.nextInt(4); race >= 0; race--) {
                    races.add(race(monday.plusDays(random.nextInt(7 * (weeks + 2)))));
                }
            }
            case 2 -> {
                for (int race = 1 + random.nextInt(3); race >= 0; race--) {
                    races.add(race(first.plusDays(race * (1L + random.nextInt(7)))));
                }
            }
            default -> {}
        }
        return races;
    }

    private Race race(LocalDate date) {
        LocalDate day = oneIn(2) ? date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)) : date;
        return new Race(
                "race", day, time(360, 1200), any(List.of(RaceDistance.values())), any(List.of(RacePriority.values())));
    }

    private Map<String, Double> maxima() {
        var maxima = new HashMap<String, Double>();
        if (oneIn(2)) {
            some(LIFTS, random.nextInt(LIFTS.size() + 1)).forEach(lift -> maxima.put(lift, 30.0 + random.nextInt(120)));
        }
        return maxima;
    }

    private Map<String, Integer> pain() {
        var pain = new HashMap<String, Integer>();
        if (oneIn(3)) {
            some(SITES, 1 + random.nextInt(4)).forEach(site -> pain.put(site, random.nextInt(11)));
        }
        return pain;
    }

    private @Nullable Screening screening() {
        LocalDate answered = monday.minusDays(7 + random.nextInt(300));
        return switch (random.nextInt(80)) {
            case 0 -> null;
            case 1 -> new Screening(answered, true, false, false);
            case 2 -> new Screening(answered, false, false, true);
            case 3, 4, 5 -> new Screening(answered, true, true, false);
            case 6, 7, 8 -> new Screening(answered, false, true, true);
            case 9 -> new Screening(answered.minusYears(1), false, false, false);
            default -> new Screening(answered, false, false, false);
        };
    }

    private <T> Set<T> some(List<T> of, int count) {
        var all = new ArrayList<>(of);
        Collections.shuffle(all, random);
        return new HashSet<>(all.subList(0, count));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
