package dev.ironstride.plan.placement;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** One of the fourteen slots of an ISO week. */
public record Slot(DayOfWeek day, Half half) implements Comparable<Slot> {

    /** Every slot of a week, Monday AM first. */
    public static List<Slot> all() {
        var slots = new ArrayList<Slot>(14);
        for (DayOfWeek day : DayOfWeek.values()) {
            slots.add(new Slot(day, Half.AM));
            slots.add(new Slot(day, Half.PM));
        }
        return List.copyOf(slots);
    }

    /** The slot that a minute on the wall falls in. */
    public static Slot of(long minute) {
        LocalDateTime time = WallClock.timeOf(minute);
        return new Slot(time.getDayOfWeek(), Half.of(time.toLocalTime()));
    }

    /** Monday AM = 0, Monday PM = 1 ... Sunday PM = 13 (domain.md 3.4). */
    public int index() {
        return (day.getValue() - 1) * 2 + (half == Half.PM ? 1 : 0);
    }

    @Override
    public int compareTo(Slot other) {
        return Integer.compare(index(), other.index());
    }
}
