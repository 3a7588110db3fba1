package dev.ironstride.plan.generation;

import dev.ironstride.plan.placement.Continuity;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.LifterRules;
import dev.ironstride.plan.placement.Opening;
import dev.ironstride.plan.placement.RaceAt;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.Rung;
import dev.ironstride.plan.placement.Sheet;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.plan.placement.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A second reading of how the weeks of a plan are placed: sections 0, 3.4 and 4.3 of domain.md around {@link Sheet}. Like it,
 * it shares no rule and no number with the first reading, only the records that say what a week is.
 *
 * @param lastStrength day of the last session before the plan; null when not known
 */
public record PlanSheet(
        LocalDate startDate,
        int strengthMonths,
        @Nullable Integer birthYear,
        String goal,
        List<Run> runWeek,
        List<Race> races,
        Set<Slot> slots,
        Set<Slot> preferred,
        LocalTime morning,
        LocalTime evening,
        @Nullable LocalDate lastStrength,
        boolean longCountsAsHard) {

    private static final long DAY = 1440;

    /** A run of the usual week. */
    public record Run(DayOfWeek day, LocalTime start, int minutes, RunKind kind) {}

    /** A race, and how long it is planned to take. */
    public record Race(LocalDate date, RaceAt at) {}

    /**
     * A week of the answer that is judged.
     *
     * @param heaviest class that its prescription allows
     * @param sessions where they were put
     */
    public record Given(LocalDate monday, String phase, Letter heaviest, List<LiftAt> sessions) {}

    /** Where the sessions of a week belong, after the weeks before it; empty when no rung has a placement. */
    public Optional<Sheet.Answer> answer(List<Given> before, Given week) {
        List<Rung> rungs = rungs(sessions(before, week), week);
        List<Opening> openings = openings(week.monday());
        Week real = real(before, week);
        if (racesIn(week.monday()).findAny().isEmpty()) {
            var template = new Week(
                    real.monday(),
                    real.trainingWeek(),
                    true,
                    real.runs(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    real.lifter());
            Optional<Sheet.Answer> answer = new Sheet(template).answer(rungs, openings, 0, Continuity.OFF);
            if (answer.filter(found -> mayStand(real, found, openings)).isPresent()) {
                return answer;
            }
        }
        return new Sheet(real).answer(rungs, openings, 0, Continuity.OFF);
    }

    /** Whether the runs and races of a week leave it a day of full rest and no row of more than ten days. */
    public boolean restLeft(LocalDate monday) {
        return new Sheet(real(List.of(), new Given(monday, "AA", Letter.L, List.of())))
                .brokenByAll(List.of())
                .isEmpty();
    }

    private static boolean mayStand(Week real, Sheet.Answer answer, List<Opening> openings) {
        var lifts = new ArrayList<LiftAt>();
        for (int i = 0; i < answer.slots().size(); i++) {
            Slot slot = answer.slots().get(i);
            long start = openings.stream()
                    .filter(opening -> opening.slot().equals(slot))
                    .findFirst()
                    .orElseThrow()
                    .start();
            Letter letter = Letter.valueOf(answer.rung().substring(i, i + 1));
            lifts.add(new LiftAt(start, start + (letter == Letter.H ? 60 : letter == Letter.M ? 45 : 30), letter));
        }
        var sheet = new Sheet(real);
        return sheet.brokenByAll(lifts).isEmpty()
                && lifts.stream()
                        .allMatch(lift -> sheet.broken(lift, real.aroundLifts()).isEmpty());
    }

    // ---- section 0: how many ----

    private int sessions(List<Given> before, Given week) {
        boolean firstBack = lastBefore(before)
                .filter(last -> ChronoUnit.DAYS.between(last, before.isEmpty() ? startDate : week.monday()) > 7)
                .isPresent();
        if (slots.size() == 1 || firstBack || week.phase().equals("TP") || has("A", week.monday())) {
            return 1;
        }
        if (week.phase().equals("MT")) {
            return fifty(week.monday()) ? 2 : 1;
        }
        LocalDate sixWeeks = week.monday().plusDays(42);
        boolean clear = races.stream()
                .noneMatch(race ->
                        !race.date().isBefore(week.monday()) && race.date().isBefore(sixWeeks));
        return Set.of("LEGS", "LEAN_MASS", "STRENGTH").contains(goal) && runWeek.size() <= 4 && clear ? 3 : 2;
    }

    private Optional<LocalDate> lastBefore(List<Given> before) {
        return before.stream()
                .flatMap(week -> week.sessions().stream())
                .map(lift -> LocalDate.ofEpochDay(lift.start() / DAY))
                .max(Comparator.naturalOrder())
                .or(() -> Optional.ofNullable(lastStrength));
    }

    private boolean fifty(LocalDate monday) {
        return birthYear != null && monday.getYear() >= birthYear + 50;
    }

    private boolean has(String priority, LocalDate monday) {
        return racesIn(monday).anyMatch(race -> race.at().priority().name().equals(priority));
    }

    private Stream<Race> racesIn(LocalDate monday) {
        return races.stream()
                .filter(race -> !race.date().isBefore(monday) && race.date().isBefore(monday.plusDays(7)));
    }

    // ---- 3.4: the ladder ----

    private List<Rung> rungs(int sessions, Given week) {
        boolean bRace = has("B", week.monday()) && !has("A", week.monday());
        var names = new ArrayList<String>();
        if (sessions == 3) {
            names.addAll(List.of("HHM", "HMM", "HML", "MML"));
        }
        if (sessions >= 2) {
            names.addAll(bRace ? List.of("HL", "ML", "LL") : List.of("HH", "HM", "MM", "HL", "ML", "LL"));
        }
        names.addAll(List.of("H", "M", "L"));
        return names.stream()
                .filter(name -> week.heaviest() == Letter.H || !name.contains("H"))
                .filter(name -> week.heaviest() != Letter.L || !name.contains("M"))
                .map(Rung::of)
                .toList();
    }

    // ---- the week ----

    private Week real(List<Given> before, Given week) {
        var around = new ArrayList<>(runs(week.monday().minusDays(7)));
        around.addAll(runs(week.monday().plusDays(7)));
        return new Week(
                week.monday().toEpochDay() * DAY,
                trainingWeek(before, week.monday()),
                false,
                runs(week.monday()),
                around,
                List.of(),
                before.stream().flatMap(one -> one.sessions().stream()).toList(),
                races.stream().map(Race::at).toList(),
                new LifterRules(fifty(week.monday()), goal.equals("STRENGTH"), longCountsAsHard));
    }

    private int trainingWeek(List<Given> before, LocalDate monday) {
        int trained = strengthMonths * 4;
        LocalDate last = lastStrength;
        if (last != null && ChronoUnit.DAYS.between(last, startDate) >= 29) {
            trained = 0;
        }
        for (Given week : before) {
            if (last != null
                    && week.monday().isAfter(startDate)
                    && ChronoUnit.DAYS.between(last, week.monday()) >= 29) {
                trained = 0;
            }
            for (LiftAt lift : week.sessions()) {
                LocalDate day = LocalDate.ofEpochDay(lift.start() / DAY);
                last = last == null || day.isAfter(last) ? day : last;
            }
            trained++;
        }
        boolean restarts = !before.isEmpty() && last != null && ChronoUnit.DAYS.between(last, monday) >= 29;
        return restarts ? 1 : trained + 1;
    }

    private List<RunAt> runs(LocalDate monday) {
        var runs = new ArrayList<RunAt>();
        for (Run run : runWeek) {
            LocalDate day = monday.plusDays(run.day().getValue() - 1L);
            if (races.stream().noneMatch(race -> race.date().equals(day))) {
                long start = minute(day, run.start());
                runs.add(new RunAt(start, start + run.minutes(), run.kind(), run.kind() == RunKind.LONG, false));
            }
        }
        racesIn(monday)
                .map(Race::at)
                .forEach(race -> runs.add(new RunAt(race.start(), race.end(), RunKind.RACE, false, false)));
        return runs;
    }

    private static long minute(LocalDate day, LocalTime time) {
        return day.toEpochDay() * DAY + time.getHour() * 60L + time.getMinute();
    }

    /** H5. */
    private List<Opening> openings(LocalDate monday) {
        Set<Integer> taken = new HashSet<>();
        for (RunAt run : runs(monday)) {
            taken.add((int) ((run.start() - monday.toEpochDay() * DAY) / 720));
        }
        return slots.stream()
                .filter(slot -> !monday.plusDays(slot.day().getValue() - 1L).isBefore(startDate))
                .filter(slot -> !taken.contains(slot.index()))
                .sorted(Comparator.comparingInt(Slot::index))
                .map(slot -> new Opening(
                        slot,
                        minute(monday.plusDays(slot.day().getValue() - 1L), slot.half() == Half.AM ? morning : evening),
                        !preferred.isEmpty() && !preferred.contains(slot)))
                .toList();
    }
}
