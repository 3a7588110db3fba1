package dev.ironstride.tracking.provider;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Other people's units into ours. A unit we do not know gives no value: better none than one a thousand times too large. */
public final class Units {

    private static final double METRES_PER_MILE = 1609.344;
    private static final double METRES_PER_YARD = 0.9144;
    private static final double METRES_PER_FOOT = 0.3048;

    private Units() {}

    /** Metres of a length in km, mi, m, yd or ft. */
    public static @Nullable Double metres(@Nullable Double quantity, @Nullable String unit) {
        if (quantity == null || unit == null) {
            return null;
        }
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "km" -> quantity * 1000;
            case "mi", "mile", "miles" -> quantity * METRES_PER_MILE;
            case "m", "meter", "meters", "metre", "metres" -> quantity;
            case "yd" -> quantity * METRES_PER_YARD;
            case "ft" -> quantity * METRES_PER_FOOT;
            default -> null;
        };
    }

    /** Seconds of a time in s, min or hr. */
    public static @Nullable Double seconds(@Nullable Double quantity, @Nullable String unit) {
        if (quantity == null || unit == null) {
            return null;
        }
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "s", "sec", "second", "seconds" -> quantity;
            case "min", "minute", "minutes" -> quantity * 60;
            case "h", "hr", "hour", "hours" -> quantity * 3600;
            default -> null;
        };
    }
}
