package dev.ironstride.plan.plans;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/** ISO weeks as text: {@code 2026-W48}. */
public final class IsoWeek {
    private IsoWeek() {}

    /** The week of a day. */
    public static String of(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Its Monday; empty for anything but a week that exists. */
    public static Optional<LocalDate> monday(String week) {
        try {
            var monday = LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return of(monday).equals(week) ? Optional.of(monday) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
