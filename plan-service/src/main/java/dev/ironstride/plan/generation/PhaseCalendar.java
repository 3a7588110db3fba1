package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Level;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.prescription.MainLiftTable;
import dev.ironstride.plan.prescription.MainLiftWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which phase and which row of the tables each week has (domain.md 4.1): backward from the next A race, or in cycles of
 * twelve weeks.
 */
final class PhaseCalendar {

    /** Weeks to the race below which nothing new is started: light work only. */
    private static final int LIGHT_ONLY_BELOW = 3;
    /** Weeks before the race in which nothing unaccustomed begins. */
    private static final int STEADY = 3;
    /** A race further away than two cycles and its taper has whole cycles before its own block (our own constant). */
    private static final int ROOM_FOR_A_CYCLE = 2 * MainLiftTable.CYCLE;
    /** Running is cut back when a week has this share of the mean of the three before it (our own constant). */
    private static final double CUT_BACK_SHARE = 0.8;

    private static final int WEEKS_COMPARED = 3;

    private final Athlete athlete;
    private final Level level;
    private final LocalDate firstMonday;
    private final Map<LocalDate, List<MainLiftWeek>> stretches = new HashMap<>();

    PhaseCalendar(Athlete athlete, LocalDate firstMonday) {
        this.athlete = athlete;
        this.level = athlete.level();
        this.firstMonday = firstMonday;
    }

    /**
     * What a week asks for.
     *
     * @param taperWeek 1, 2 … in the taper, else 0
     * @param steady whether nothing unaccustomed may begin: the last three weeks before an A race
     */
    record Assignment(MainLiftWeek row, boolean lightOnly, int taperWeek, boolean steady) {}

    /** The week's row. */
    Assignment of(LocalDate monday) {
        LocalDate from = blockStart(monday);
        return nextARace(monday)
                .map(race -> towards(race, from, monday))
                .orElseGet(() -> new Assignment(inCycles(from, weeksBetween(from, monday)), false, 0, false));
    }

    private Assignment towards(Race race, LocalDate from, LocalDate monday) {
        int inAll = weeksBetween(from, race.date()) + 1;
        int left = weeksBetween(monday, race.date()) + 1;
        int taper = Taper.weeks(race);
        boolean lightOnly = inAll < LIGHT_ONLY_BELOW;
        int before = Math.max(0, inAll - taper);
        boolean steady = left <= STEADY;
        if (left <= taper) {
            return new Assignment(Taper.keeping(lastLoaded(from, before, inAll)), lightOnly, taper - left + 1, steady);
        }
        return new Assignment(loaded(from, before, inAll, weeksBetween(from, monday)), lightOnly, 0, steady);
    }

    /** The last week before the taper, which is never a deload. */
    private MainLiftWeek lastLoaded(LocalDate from, int before, int inAll) {
        return before == 0 ? MainLiftTable.row(level, 1) : loaded(from, before, inAll, before - 1);
    }

    /** A week of the stretch before a taper, from 0: whole cycles first when the race is far. */
    private MainLiftWeek loaded(LocalDate from, int before, int inAll, int index) {
        int ahead = before < ROOM_FOR_A_CYCLE ? 0 : (before / MainLiftTable.CYCLE - 1) * MainLiftTable.CYCLE;
        if (index < ahead) {
            return inCycles(from, index);
        }
        LocalDate start = from.plusWeeks(ahead);
        return stretches
                .computeIfAbsent(start, monday -> block(monday).beforeTaper(before - ahead, inAll - ahead))
                .get(index - ahead);
    }

    private MainLiftWeek inCycles(LocalDate from, int index) {
        LocalDate start = from.plusWeeks((long) index / MainLiftTable.CYCLE * MainLiftTable.CYCLE);
        return stretches.computeIfAbsent(start, monday -> block(monday).cycle()).get(index % MainLiftTable.CYCLE);
    }

    private Block block(LocalDate start) {
        return new Block(level, week -> cutBack(start.plusWeeks(week - 1L)));
    }

    private boolean cutBack(LocalDate monday) {
        long earlier = 0;
        for (int back = 1; back <= WEEKS_COMPARED; back++) {
            earlier += runMinutes(monday.minusWeeks(back));
        }
        return runMinutes(monday) * WEEKS_COMPARED <= CUT_BACK_SHARE * earlier && earlier > 0;
    }

    private long runMinutes(LocalDate monday) {
        return RunWeek.of(athlete, monday).stream()
                .mapToLong(PlannedRun::minutes)
                .sum();
    }

    /** A block starts with the plan, or in the week after an A race. */
    private LocalDate blockStart(LocalDate monday) {
        return aRaces().map(race -> mondayAfter(race.date()))
                .filter(start -> start.isAfter(firstMonday) && !start.isAfter(monday))
                .max(Comparator.naturalOrder())
                .orElse(firstMonday);
    }

    private Optional<Race> nextARace(LocalDate monday) {
        return aRaces().filter(race -> !race.date().isBefore(monday)).min(Comparator.comparing(Race::date));
    }

    private Stream<Race> aRaces() {
        return athlete.races().stream().filter(race -> race.priority() == RacePriority.A);
    }

    private static LocalDate mondayAfter(LocalDate day) {
        return day.plusDays(8L - day.getDayOfWeek().getValue());
    }

    private static int weeksBetween(LocalDate monday, LocalDate day) {
        return (int) ChronoUnit.WEEKS.between(monday, day);
    }
}
