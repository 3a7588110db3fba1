package dev.ironstride.tracking.http;

import dev.ironstride.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An end of a range of time: a local date, whole, or an instant. */
public final class TimeBound {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("8000-01-01T00:00:00Z");

    private TimeBound() {}

    /** Where the range begins: the start of a date in that zone, or the instant itself. Absent: the beginning. */
    public static Instant from(@Nullable String text, ZoneId zone) {
        return read("from", text, FIRST, date -> date.atStartOfDay(zone).toInstant());
    }

    /** Where the range ends, exclusive: the end of a date in that zone, or the instant itself. Absent: the end. */
    public static Instant to(@Nullable String text, ZoneId zone) {
        return read(
                "to", text, LAST, date -> date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Instant read(String name, @Nullable String text, Instant absent, Function<LocalDate, Instant> day) {
        if (text == null) {
            return absent;
        }
        try {
            Instant bound = text.contains("T") ? Instant.parse(text) : day.apply(LocalDate.parse(text));
            return bound.isBefore(FIRST) ? FIRST : bound.isAfter(LAST) ? LAST : bound;
        } catch (DateTimeException wrong) {
            throw ProblemException.invalid(
                    name, "must be a date like 2026-11-25 or an instant like 2026-11-25T06:30:00Z");
        }
    }
}
