package dev.ironstride.tracking.xml;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Numbers and times out of text; what is none is as good as missing. */
public final class Reads {

    private static final int LONGEST = 64;

    private Reads() {}

    /** A finite number, or NaN. */
    public static double number(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isInfinite(value) ? Double.NaN : value;
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    /** A whole number, rounded, or 0. */
    public static int whole(String text) {
        double value = number(text);
        return Math.abs(value) <= Integer.MAX_VALUE ? (int) Math.round(value) : 0;
    }

    /** An ISO moment; without a zone it is UTC, as both formats want it. */
    public static @Nullable OffsetDateTime time(String text) {
        if (text.length() < 19 || text.length() > LONGEST) {
            return null;
        }
        try {
            int last = text.charAt(text.length() - 1);
            boolean zoned = last == 'Z' || last == 'z' || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
            String iso = text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
            return zoned ? OffsetDateTime.parse(iso) : LocalDateTime.parse(iso).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Milliseconds since 1970 of a moment that has them. */
    public static long millis(OffsetDateTime time) {
        return time.toInstant().toEpochMilli();
    }
}
