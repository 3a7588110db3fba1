package dev.ironstride.tracking.understanding;

import org.jspecify.annotations.Nullable;

/** The highest heart rate of someone who has not measured it (domain.md 6.3). [K: Tanaka 2001; S60] */
final class HighestHeartRate {

    /** Beats per minute at birth, by the line. */
    private static final double AT_BIRTH = 208;

    /** Beats per minute lost each year. */
    private static final double PER_YEAR = 0.7;

    /** Nobody is older; a birth year that says so is a slip. */
    private static final int OLDEST = 120;

    private HighestHeartRate() {}

    /** 208 - 0.7 x age, whole beats per minute; null for an age nobody has. */
    static @Nullable Integer byAge(int years) {
        return years < 0 || years > OLDEST ? null : Integer.valueOf((int) Math.round(AT_BIRTH - PER_YEAR * years));
    }
}
