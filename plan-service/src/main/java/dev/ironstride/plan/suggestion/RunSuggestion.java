package dev.ironstride.plan.suggestion;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Level;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.athlete.TemplateRun;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two to four runs a week by lifting experience and race distance. Numbers of runs and minutes are our own constants: the
 * sheet asks for 2-3 runs (R1) and that both running and lifting rise gradually (R7), and gives no run plan.
 */
public final class RunSuggestion {
    /** From here the long run is told as long: with runs of 40 to 50 minutes it stands out among them (domain.md 6.6). */
    private static final int LONG_MINUTES = 75;

    private static final int EASY_MINUTES = 40;
    private static final int KEY_MINUTES = 50;
    /** A beginner's share of the minutes, percent. */
    private static final int BEGINNER_PERCENT = 80;

    private static final int STEP = 5;

    private RunSuggestion() {}

    /**
     * The week to grow into, Monday first: one long run, a key run for whoever is no beginner, the others easy; rest days
     * between them as far as they go.
     *
     * @param athlete whose own run week is not looked at
     * @param today races before it are over
     */
    public static List<TemplateRun> week(Athlete athlete, LocalDate today) {
        Optional<RaceDistance> distance = nextRace(athlete, today).map(Race::distance);
        Level level = athlete.level();
        var runs = new ArrayList<TemplateRun>();
        int count = count(level, distance);
        if (count == 2) {
            runs.add(run(athlete, DayOfWeek.WEDNESDAY, EASY_MINUTES, RunKind.EASY));
        } else {
            boolean key = level != Level.BEGINNER;
            runs.add(run(
                    athlete, DayOfWeek.TUESDAY, key ? KEY_MINUTES : EASY_MINUTES, key ? RunKind.HARD : RunKind.EASY));
            runs.add(run(athlete, DayOfWeek.THURSDAY, EASY_MINUTES, RunKind.EASY));
            if (count == 4) {
                runs.add(run(athlete, DayOfWeek.FRIDAY, EASY_MINUTES, RunKind.EASY));
            }
        }
        int longest = longest(distance);
        TemplateRun last = run(athlete, DayOfWeek.SUNDAY, longest, RunKind.LONG);
        runs.add(
                last.minutes() >= LONG_MINUTES
                        ? last
                        : new TemplateRun(last.day(), last.start(), last.minutes(), RunKind.EASY));
        return List.copyOf(runs);
    }

    /** The next A race, or the next race at all. */
    private static Optional<Race> nextRace(Athlete athlete, LocalDate today) {
        return athlete.races().stream()
                .filter(race -> !race.date().isBefore(today))
                .min(Comparator.<Race, Boolean>comparing(race -> race.priority() != RacePriority.A)
                        .thenComparing(Race::date));
    }

    private static int count(Level level, Optional<RaceDistance> distance) {
        boolean far =
                distance.filter(race -> race.compareTo(RaceDistance.HALF) >= 0).isPresent();
        boolean veryFar = distance.filter(race -> race.compareTo(RaceDistance.MARATHON) >= 0)
                .isPresent();
        return switch (level) {
            case BEGINNER -> far ? 3 : 2;
            case INTERMEDIATE -> veryFar ? 4 : 3;
            case ADVANCED -> distance.isPresent() ? 4 : 3;
        };
    }

    private static int longest(Optional<RaceDistance> distance) {
        return distance.map(race -> switch (race) {
                    case FIVE_K -> 60;
                    case TEN_K -> 75;
                    case HALF -> 100;
                    case MARATHON -> 130;
                    case ULTRA_50_100K, ULTRA_100M -> 150;
                })
                .orElse(60);
    }

    /** In the half of the day that the runner keeps from strength work, if that is one; else in the morning. */
    private static TemplateRun run(Athlete athlete, DayOfWeek day, int minutes, RunKind kind) {
        boolean morning = athlete.slots().contains(new Slot(day, Half.AM));
        boolean evening = athlete.slots().contains(new Slot(day, Half.PM));
        Half half = morning && !evening ? Half.PM : Half.AM;
        LocalTime start = athlete.slotStart().getOrDefault(half, half.usualStart());
        int share = athlete.level() == Level.BEGINNER ? BEGINNER_PERCENT : 100;
        return new TemplateRun(day, start, minutes * share / 100 / STEP * STEP, kind);
    }
}
