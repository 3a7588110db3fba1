package dev.ironstride.tracking.xml;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and times out of text; what is none is as good as missing. */
public final class Reads {

    private static final int LONGEST = 64;

    /** Day, minute, second, fraction and zone; nanoseconds are as fine as it gets. */
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[Tt ](\\d\\d:\\d\\d)(?::(\\d\\d)([.,]\\d{1,9})?\\d*)?"
                    + " ?([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?");

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

    /**
     * An ISO moment; without a zone it is UTC, as both formats want it. A blank for the T, an offset without its colon and
     * missing seconds are read too; a leap second is the one before it.
     */
    public static @Nullable OffsetDateTime time(String text) {
        Matcher parts = text.length() > LONGEST ? TIME.matcher("") : TIME.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        String seconds = parts.group(3) == null ? "00" : parts.group(3).equals("60") ? "59" : parts.group(3);
        String fraction = parts.group(4) == null ? "" : parts.group(4).replace(',', '.');
        try {
            LocalDateTime local = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2) + ":" + seconds + fraction);
            return local.atOffset(
                    parts.group(5) == null
                            ? ZoneOffset.UTC
                            : ZoneOffset.of(parts.group(5).toUpperCase(Locale.ROOT)));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Milliseconds since 1970 of a moment that has them. */
    public static long millis(OffsetDateTime time) {
        return time.toInstant().toEpochMilli();
    }
}
