package dev.ironstride.plan.runimport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A moment of RFC 5545: on the wall clock of a zone.
 *
 * @param zone null on every clock alike (floating, or a whole day)
 * @param wholeDay whether no time of day was told
 */
record EventTime(LocalDateTime local, @Nullable ZoneId zone, boolean wholeDay) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    /** When a run starts of which only the day is known (our own constant). */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    /** Reads a value with its parameters; empty if it is none, or of a time that no plan reaches. */
    static Optional<EventTime> of(String value, EventLines.Line line) {
        String text = value.strip();
        String tzid = line.parameters().get("TZID");
        try {
            EventTime time;
            if (text.length() == 8) {
                time = new EventTime(LocalDate.parse(text, DAY).atTime(MORNING), null, true);
            } else if (text.endsWith("Z")) {
                time = new EventTime(
                        LocalDateTime.parse(text.substring(0, text.length() - 1), TIME), ZoneOffset.UTC, false);
            } else {
                time = new EventTime(
                        LocalDateTime.parse(text, TIME),
                        tzid == null ? null : Zones.of(tzid).orElse(null),
                        false);
            }
            int year = time.local().getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(time) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same moment on the runner's clock. */
    LocalDateTime in(ZoneId runner) {
        return onThisClock(local, runner);
    }

    /** Another time of this event's clock, on the runner's. */
    LocalDateTime onThisClock(LocalDateTime other, ZoneId runner) {
        return zone == null
                ? other
                : other.atZone(zone).withZoneSameInstant(runner).toLocalDateTime();
    }

    /** A moment of another clock, on this event's. */
    LocalDateTime heard(EventTime other) {
        return other.zone == null || zone == null
                ? other.local
                : other.local.atZone(other.zone).withZoneSameInstant(zone).toLocalDateTime();
    }
}
