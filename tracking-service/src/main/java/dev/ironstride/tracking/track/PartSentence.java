package dev.ironstride.tracking.track;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what a file holds that is no run. */
public final class PartSentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private PartSentence() {}

    /**
     * For instance "This file holds a ride of 12.3 km from 3 May 2014, not a run."
     *
     * @param phrase what it is, with its article
     * @param metres the ground it covered, or null
     */
    public static String of(
            String phrase, @Nullable Double metres, int seconds, Instant start, @Nullable ZoneOffset offset) {
        return "This file holds %s of %s from %s, not a run."
                .formatted(phrase, size(metres, seconds), day(start, offset));
    }

    /** "3 May 2014", on the watch's clock if that is known. */
    public static String day(Instant start, @Nullable ZoneId zone) {
        return DAY.format(start.atZone(zone == null ? ZoneOffset.UTC : zone));
    }

    private static String size(@Nullable Double metres, int seconds) {
        if (metres != null && metres >= 50) {
            return String.format(Locale.ENGLISH, "%.1f km", metres / 1000);
        }
        int minutes = Math.round(seconds / 60f);
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }
}
