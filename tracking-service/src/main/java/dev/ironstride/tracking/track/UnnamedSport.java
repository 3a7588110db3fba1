package dev.ironstride.tracking.track;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What to make of a recording that does not say which sport it is: how fast it went has to tell. */
public final class UnnamedSport {

    /** What it is called, with its article. */
    public static final String PHRASE = "an activity that does not say which sport it is";

    /** Faster than anyone runs for minutes, metres per second: the mean of a world record over 5 km. */
    private static final double FASTEST_RUN = 6.7;

    /** Slower than anyone runs, metres per second (E): a brisk walk. */
    private static final double SLOWEST_RUN = 1.6;

    private UnnamedSport() {}

    /** Whether it went as fast as people run. */
    public static boolean looksLikeARun(@Nullable Double metres, @Nullable Integer movingSeconds) {
        double speed = speed(metres, movingSeconds);
        return speed >= SLOWEST_RUN && speed <= FASTEST_RUN;
    }

    /**
     * No run by its speed; says how to send it if it was one all the same.
     *
     * @param format of the file: "GPX"
     */
    public static OtherSport refused(
            String format,
            @Nullable Double metres,
            @Nullable Integer movingSeconds,
            Instant start,
            @Nullable ZoneOffset offset) {
        double speed = speed(metres, movingSeconds);
        return new OtherSport(
                PHRASE,
                String.format(
                        Locale.ENGLISH,
                        "This %s file does not say which sport it is, and its %.1f km/h of %s are %s. "
                                + "If it was a run, send it again with type=RUNNING.",
                        format,
                        speed * 3.6,
                        PartSentence.day(start, offset),
                        speed > FASTEST_RUN ? "faster than anyone runs" : "slower than a run"));
    }

    private static double speed(@Nullable Double metres, @Nullable Integer movingSeconds) {
        return metres == null || movingSeconds == null || movingSeconds <= 0 ? 0 : metres / movingSeconds;
    }
}
