package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Level;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.prescription.MainLiftTable;
import dev.ironstride.plan.prescription.MainLiftWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which phase and which row of the tables each week has (domain.md 4.1): backward from the next A race, or in cycles of
 * twelve weeks.
 */
final class PhaseCalendar {

    /** Weeks to the race below which nothing new is started: light work only. */
    private static final int LIGHT_ONLY_BELOW = 3;
    /** Weeks to the race up to which there is time for adaptation only. */
    private static final int ADAPTATION_ONLY = 5;
    /** Weeks to the race up to which there is no power phase. */
    private static final int NO_POWER = 9;

    private static final int LAST_STRENGTH_ROW = 8;
    private static final int LAST_POWER_ROW = 11;
    /** Maintenance holds strength with two sets, load kept (S14). */
    private static final MainLiftWeek MAINTENANCE = new MainLiftWeek(Phase.MT, false, 2, 4, 8, 0, 0);

    private final Athlete athlete;
    private final Level level;
    private final LocalDate firstMonday;

    PhaseCalendar(Athlete athlete, LocalDate firstMonday) {
        this.athlete = athlete;
        this.level = athlete.level();
        this.firstMonday = firstMonday;
    }

    /** What a week asks for. */
    record Assignment(MainLiftWeek row, boolean lightOnly, int taperWeek) {}

    /** The week's row; taperWeek is 1 or 2 in the taper, else 0. */
    Assignment of(LocalDate monday) {
        LocalDate from = blockStart(monday);
        int week = weeksBetween(from, monday) + 1;
        return nextARace(monday)
                .map(race -> towards(race, from, monday, week))
                .orElseGet(() -> new Assignment(MainLiftTable.row(level, week), false, 0));
    }

    private Assignment towards(Race race, LocalDate from, LocalDate monday, int week) {
        int weeksInAll = weeksBetween(from, race.date()) + 1;
        int weeksLeft = weeksBetween(monday, race.date()) + 1;
        int taper = (race.distance().taperStart() + 6) / 7;
        if (weeksInAll < LIGHT_ONLY_BELOW) {
            return new Assignment(MainLiftTable.row(level, 1), true, 0);
        }
        int lastRow = weeksInAll <= ADAPTATION_ONLY
                ? lastAdaptationRow()
                : weeksInAll <= NO_POWER ? LAST_STRENGTH_ROW : LAST_POWER_ROW;
        if (weeksLeft <= taper) {
            MainLiftWeek kept = MainLiftTable.row(level, Math.min(lastRow, Math.max(1, weeksInAll - taper)));
            int sets = kept.sets();
            return new Assignment(
                    new MainLiftWeek(Phase.TP, false, sets, kept.reps(), kept.rpe(), 0, 0),
                    false,
                    taper - weeksLeft + 1);
        }
        return new Assignment(week <= lastRow ? MainLiftTable.row(level, week) : MAINTENANCE, false, 0);
    }

    private int lastAdaptationRow() {
        return (int) MainLiftTable.rows(level).stream()
                .filter(row -> row.phase() == Phase.AA)
                .count();
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
