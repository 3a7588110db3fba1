package dev.ironstride.plan.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Something in the calendar.
 *
 * @param id stays the same wherever it moves
 * @param start local start
 * @param zone where local is
 * @param title one line
 * @param text what to do, in lines; may be empty
 * @param cancelled whether it will not take place
 */
record Entry(
        UUID id,
        Kind kind,
        LocalDateTime start,
        int minutes,
        ZoneId zone,
        String title,
        String text,
        boolean cancelled) {

    /** What it is. */
    enum Kind {
        SESSION,
        RUN
    }

    /** The same, not taking place. */
    Entry withdrawn() {
        return new Entry(id, kind, start, minutes, zone, title, text, true);
    }

    /** Whether another version has to reach everyone's calendar as a new one: time or standing (RFC 5546, 2.1.4). */
    boolean movedFrom(Entry before) {
        return !start.equals(before.start)
                || minutes != before.minutes
                || !zone.equals(before.zone)
                || cancelled != before.cancelled;
    }
}
