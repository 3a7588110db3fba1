package dev.ironstride.plan.runimport;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * The weeks that are looked at.
 *
 * @param monday first day
 * @param weeks how many
 * @param zone the runner's
 */
record Span(LocalDate monday, int weeks, ZoneId zone) {

    /** The weeks from the one that a day is in. */
    static Span from(LocalDate day, int weeks, ZoneId zone) {
        return new Span(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), weeks, zone);
    }

    LocalDateTime start() {
        return monday.atStartOfDay();
    }

    /** First moment after it. */
    LocalDateTime end() {
        return monday.plusWeeks(weeks).atStartOfDay();
    }

    boolean holds(LocalDateTime local) {
        return !local.isBefore(start()) && local.isBefore(end());
    }
}
