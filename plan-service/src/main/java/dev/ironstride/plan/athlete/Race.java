package dev.ironstride.plan.athlete;

import dev.ironstride.plan.placement.RaceAt;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.WallClock;
import java.time.LocalDate;
import java.time.LocalTime;

/** A race in the runner's calendar, at local time. */
public record Race(String name, LocalDate date, LocalTime start, RaceDistance distance, RacePriority priority) {

    /** The race on the wall clock, as long as such a race typically takes. */
    public RaceAt at() {
        long from = WallClock.minuteOf(date.atTime(start));
        return new RaceAt(from, from + distance.typicalMinutes(), distance, priority);
    }
}
