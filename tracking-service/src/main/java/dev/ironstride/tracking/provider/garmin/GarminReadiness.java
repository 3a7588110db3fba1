package dev.ironstride.tracking.provider.garmin;

import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.ReadinessDraft;
import dev.ironstride.tracking.provider.ReadinessDraft.Moment;
import dev.ironstride.tracking.provider.Telling;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the body is, of Garmin's Health API: dailies, sleeps and nightly heart rate variability. The name of each field says
 * its unit; the day is that of the runner's own calendar, for a night the one it ends in.
 */
final class GarminReadiness {

    static final String DAILIES = "dailies";
    static final String SLEEPS = "sleeps";
    static final String VARIABILITY = "hrv";

    /** The lists that are read. */
    static final List<String> LISTS = List.of(DAILIES, SLEEPS, VARIABILITY);

    private static final double SECONDS_PER_MINUTE = 60;

    private GarminReadiness() {}

    /** What a summary tells: one figure, or none if it lacks its day or its time. */
    static List<Telling> told(Payload summary, String list) {
        ReadinessDraft figures = new ReadinessDraft();
        Moment moment = moment(summary);
        if (moment == null) {
            return List.of();
        }
        switch (list) {
            case DAILIES -> figures.resting(moment, summary.number("restingHeartRateInBeatsPerMinute"));
            case SLEEPS -> figures.sleep(moment, asleep(summary));
            case VARIABILITY -> figures.variability(moment, summary.number("lastNightAvg"));
            default -> {
                // Nothing of the body.
            }
        }
        return figures.told();
    }

    /** Measured until the end of what it sums up, so far. */
    private static @Nullable Moment moment(Payload summary) {
        Instant start = summary.epoch("startTimeInSeconds", 1000);
        Double seconds = summary.number("durationInSeconds");
        LocalDate day = day(summary.text("calendarDate"));
        return start == null || day == null
                ? null
                : new Moment(day, start.plusSeconds(seconds == null ? 0 : Math.round(Math.max(0, seconds))));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Minutes of all stages asleep; the duration has the waking in it, and stands in where no stage is told. */
    private static @Nullable Double asleep(Payload night) {
        double[] stages = Stream.of("deepSleepDurationInSeconds", "lightSleepDurationInSeconds", "remSleepInSeconds")
                .map(night::number)
                .filter(seconds -> seconds != null && seconds > 0)
                .mapToDouble(Double::doubleValue)
                .toArray();
        Double seconds = stages.length == 0
                ? night.number("durationInSeconds")
                : Double.valueOf(DoubleStream.of(stages).sum());
        return seconds == null ? null : Double.valueOf(seconds / SECONDS_PER_MINUTE);
    }
}
