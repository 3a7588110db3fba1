package dev.ironstride.plan.baseline;

import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Letter;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A strength session where generation put it.
 *
 * @param ordinal 0, 1 or 2 within its week: session A, B or C
 * @param letter its class in the week's rung
 * @param start local start
 * @param half slot of the day
 * @param prescription the full session, before the letter caps it
 */
public record PlannedSession(
        UUID id, int ordinal, Letter letter, LocalDateTime start, Half half, List<Item> prescription) {

    public PlannedSession {
        prescription = List.copyOf(prescription);
    }

    /** Name for the runner: A, B or C. */
    public String name() {
        return String.valueOf((char) ('A' + ordinal));
    }
}
