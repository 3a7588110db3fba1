package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.athlete.Goal;
import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.athlete.PlyometricGate;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.athlete.Screening;
import dev.ironstride.plan.athlete.TemplateRun;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A runner for tests, described the way domain.md does: {@code new Runner(12).runs("Tue AM 60 HARD")}.
 */
public final class Runner {

    /** Monday of the plan's first week, and the day before it was made. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final int strengthMonths;
    private final List<TemplateRun> runs = new ArrayList<>();
    private final List<Race> races = new ArrayList<>();
    private Set<Slot> slots = Set.copyOf(Slot.all());
    private Goal goal = new Goal(GoalKind.GENERAL, null, null, null);
    private Integer birthYear = 1990;
    private Map<String, Double> oneRepMax = Map.of();
    private Set<Equipment> equipment = Set.of();
    private Map<String, Integer> pain = Map.of();
    private @Nullable PlyometricGate gate;
    private boolean longCountsAsHard = true;
    private boolean pregnant;
    private int minutesPerSession = 60;

    public Runner(int strengthMonths) {
        this.strengthMonths = strengthMonths;
    }

    /** W2 of domain.md: an intermediate with a hard Tuesday and a long Sunday. */
    public static Runner intermediate() {
        return new Runner(12).runs("Tue AM 60 HARD", "Thu AM 45 EASY", "Fri AM 40 EASY", "Sun AM 100 LONG");
    }

    public Runner runs(String... texts) {
        for (String text : texts) {
            String[] part = text.split(" ");
            runs.add(new TemplateRun(
                    day(part[0]),
                    part[1].equals("AM") ? LocalTime.of(7, 0) : LocalTime.of(18, 0),
                    Integer.parseInt(part[2]),
                    RunKind.valueOf(part[3])));
        }
        return this;
    }

    static DayOfWeek day(String shortName) {
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> day.name().startsWith(shortName.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    public Runner only(Half half) {
        slots = Slot.all().stream().filter(slot -> slot.half() == half).collect(Collectors.toSet());
        return this;
    }

    public Runner slots(Set<Slot> offered) {
        slots = offered;
        return this;
    }

    public Runner goal(GoalKind kind) {
        goal = new Goal(kind, null, null, null);
        return this;
    }

    public Runner born(int year) {
        birthYear = year;
        return this;
    }

    public Runner race(Race race) {
        races.add(race);
        return this;
    }

    public Runner maxima(Map<String, Double> kilograms) {
        oneRepMax = kilograms;
        return this;
    }

    public Runner owns(Equipment... owned) {
        equipment = Set.of(owned);
        return this;
    }

    public Runner pain(String site, int score) {
        pain = Map.of(site, score);
        return this;
    }

    public Runner jumps() {
        gate = new PlyometricGate(25, 10);
        return this;
    }

    /** Long runs ask no distance of leg work. */
    public Runner longIsNotHard() {
        longCountsAsHard = false;
        return this;
    }

    /** Pregnant, and cleared by a clinician. */
    public Runner pregnant() {
        pregnant = true;
        return this;
    }

    public Runner minutesPerSession(int minutes) {
        minutesPerSession = minutes;
        return this;
    }

    public Athlete athlete() {
        return athlete(new Screening(MONDAY.minusDays(1), false, pregnant, pregnant));
    }

    public Athlete athlete(@Nullable Screening screening) {
        var athlete = new Athlete(
                ZoneId.of("Europe/Berlin"),
                birthYear,
                strengthMonths,
                goal,
                races,
                runs,
                slots,
                Set.of(),
                Map.of(),
                minutesPerSession,
                equipment,
                oneRepMax,
                Set.of(),
                Set.of(),
                pain,
                screening,
                gate,
                null);
        return athlete.countingLongAsHard(longCountsAsHard);
    }

    public GenerationResult generate(int weeks) {
        return PlanGenerator.generate(request(athlete(), weeks));
    }

    public static PlanRequest request(Athlete athlete, int weeks) {
        return new PlanRequest(
                UUID.fromString("0190aaaa-0000-7000-8000-000000000001"),
                athlete,
                Exercises.catalogue(),
                MONDAY,
                weeks,
                MONDAY.minusDays(1).atTime(12, 0));
    }

    public Baseline plan(int weeks) {
        return switch (generate(weeks)) {
            case GenerationResult.Generated generated -> generated.baseline();
            case GenerationResult.Refused refused -> throw new AssertionError(refused.detail());
        };
    }
}
