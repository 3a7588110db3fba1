package dev.ironstride.plan.placement;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Local wall-clock time as minutes since 1970-01-01T00:00 on the wall. Gaps between activities are differences of wall
 * clocks, across daylight saving too (domain.md 3.2), so no zone is needed once a day is known.
 */
public final class WallClock {

    /** Minutes in an hour. */
    public static final long HOUR = 60;
    /** Minutes in a day. */
    public static final long DAY = 24 * HOUR;
    /** Minutes in a week. */
    public static final long WEEK = 7 * DAY;

    private WallClock() {}

    /** Minutes on the wall at a local date and time; seconds are dropped. */
    public static long minuteOf(LocalDateTime local) {
        return local.toLocalDate().toEpochDay() * DAY + local.toLocalTime().toSecondOfDay() / 60;
    }

    /** Minutes on the wall at the start of a day. */
    public static long midnightOf(LocalDate date) {
        return date.toEpochDay() * DAY;
    }

    /** The local date and time of a minute on the wall. */
    public static LocalDateTime timeOf(long minute) {
        return dateOf(minute).atStartOfDay().plusMinutes(Math.floorMod(minute, DAY));
    }

    /** The calendar day of a minute on the wall. */
    public static LocalDate dateOf(long minute) {
        return LocalDate.ofEpochDay(dayOf(minute));
    }

    /** Days since 1970-01-01. */
    public static long dayOf(long minute) {
        return Math.floorDiv(minute, DAY);
    }

    /** Minutes on the wall at the start of the ISO week of a minute. */
    public static long mondayOf(long minute) {
        LocalDate day = dateOf(minute);
        return midnightOf(day.minusDays(day.getDayOfWeek().getValue() - 1L));
    }
}
