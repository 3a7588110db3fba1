package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Opening;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.plan.placement.WallClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** The slots of a week that a session may take (H5): the runner has them, and no run is in them. */
public final class Openings {

    private Openings() {}

    /**
     * Free slots of the ISO week that starts on a Monday.
     *
     * @param runs the week's runs; each takes the half of the day that it starts in
     * @param notBefore earlier slots are gone
     */
    public static List<Opening> of(Athlete athlete, LocalDate monday, Collection<RunAt> runs, LocalDateTime notBefore) {
        return athlete.slots().stream()
                .sorted()
                .filter(slot -> !start(athlete, monday, slot).isBefore(notBefore))
                .filter(slot -> runs.stream().noneMatch(run -> takes(run, monday, slot)))
                .map(slot -> opening(athlete, monday, slot))
                .toList();
    }

    /** The other slots of the week: a session in them breaks H5. */
    public static List<Opening> closed(Athlete athlete, LocalDate monday, Collection<Opening> open) {
        return Slot.all().stream()
                .filter(slot ->
                        open.stream().noneMatch(opening -> opening.slot().equals(slot)))
                .map(slot -> opening(athlete, monday, slot))
                .toList();
    }

    private static Opening opening(Athlete athlete, LocalDate monday, Slot slot) {
        return new Opening(
                slot,
                WallClock.minuteOf(start(athlete, monday, slot)),
                !athlete.preferred().isEmpty() && !athlete.preferred().contains(slot));
    }

    private static LocalDateTime start(Athlete athlete, LocalDate monday, Slot slot) {
        return monday.plusDays(slot.day().getValue() - 1L)
                .atTime(athlete.slotStart()
                        .getOrDefault(slot.half(), slot.half().usualStart()));
    }

    private static boolean takes(RunAt run, LocalDate monday, Slot slot) {
        LocalDateTime runs = WallClock.timeOf(run.start());
        return runs.toLocalDate().equals(monday.plusDays(slot.day().getValue() - 1L))
                && Half.of(runs.toLocalTime()) == slot.half();
    }
}
