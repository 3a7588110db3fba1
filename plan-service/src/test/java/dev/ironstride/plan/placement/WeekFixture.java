package dev.ironstride.plan.placement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Weeks for tests, written the way domain.md writes them: {@code "Tue AM 60 HARD"}. AM 07:00, PM 18:00. */
final class WeekFixture {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final long START = WallClock.midnightOf(MONDAY);

    private WeekFixture() {}

    static List<RunAt> runs(String... runs) {
        return List.of(runs).stream().map(WeekFixture::run).toList();
    }

    static RunAt run(String text) {
        String[] part = text.split(" ");
        return RunAt.planned(at(part[0], part[1]), Long.parseLong(part[2]), RunKind.valueOf(part[3]));
    }

    /** Minute on the wall of a day of the week and a time: AM, PM or hh:mm. */
    static long at(String day, String time) {
        LocalTime start = switch (time) {
            case "AM" -> LocalTime.of(7, 0);
            case "PM" -> LocalTime.of(18, 0);
            default -> LocalTime.parse(time);
        };
        return START + (dayOfWeek(day).getValue() - 1) * WallClock.DAY + start.toSecondOfDay() / 60;
    }

    private static DayOfWeek dayOfWeek(String shortName) {
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> day.name().startsWith(shortName.toUpperCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    static LiftAt lift(String day, String time, Letter letter) {
        return LiftAt.planned(at(day, time), letter);
    }

    static List<Opening> openings(List<RunAt> runs, Set<Half> halves, long notBefore) {
        var openings = new ArrayList<Opening>();
        for (Slot slot : Slot.all()) {
            long start = at(slot.day().name().substring(0, 3), slot.half().name());
            boolean taken = runs.stream()
                    .anyMatch(run -> run.day() == WallClock.dayOf(start)
                            && Half.of(WallClock.timeOf(run.start()).toLocalTime()) == slot.half());
            if (!taken && halves.contains(slot.half()) && start > notBefore) {
                openings.add(new Opening(slot, start, false));
            }
        }
        return openings;
    }

    static String written(Placement placement) {
        var text = new StringBuilder(placement.rung() + ":");
        for (Placement.Placed one : placement.placed()) {
            String day = one.opening().slot().day().name();
            text.append(' ').append(day, 0, 1).append(day.substring(1, 3).toLowerCase(java.util.Locale.ROOT));
            text.append(' ')
                    .append(one.opening().slot().half())
                    .append(' ')
                    .append(one.lift().letter());
        }
        return text.toString();
    }
}
