package dev.ironstride.tracking.provider.healthconnect;

import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.ReadinessDraft;
import dev.ironstride.tracking.provider.ReadinessDraft.Moment;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.provider.event.Posts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists of Health Connect records, named as the open bridge apps name them ({@code exercise}, {@code heart_rate},
 * {@code resting_heart_rate}, {@code heart_rate_variability}, {@code sleep}) or with Android's own field names.
 */
@ApplicationScoped
class HealthConnect implements Posts {

    private static final double SECONDS_PER_MINUTE = 60;

    @Override
    public Provider provider() {
        return Provider.HEALTH_CONNECT;
    }

    @Override
    public List<Telling> read(Payload body) {
        // The bridge's "send a test" has invented figures.
        if (body.flag("test")) {
            return List.of();
        }
        List<Payload> beats = body.list("heart_rate");
        List<Telling> tellings = new ArrayList<>();
        Stream.of("exercise", "exercises", "exerciseSessions")
                .flatMap(name -> body.list(name).stream())
                .forEach(session -> tellings.add(Session.told(session, beats)));
        tellings.addAll(days(body));
        return tellings;
    }

    private static List<Telling> days(Payload body) {
        ReadinessDraft figures = new ReadinessDraft();
        for (Payload value : body.list("resting_heart_rate")) {
            moment(value, "time").ifPresent(moment -> figures.resting(moment, value.number("bpm")));
        }
        for (Payload value : body.list("heart_rate_variability")) {
            moment(value, "time").ifPresent(moment -> figures.variability(moment, value.number("rmssd_millis")));
        }
        for (Payload night : body.list("sleep")) {
            Double seconds = asleep(night);
            // A night belongs to the morning it ends in.
            moment(night, "session_end_time")
                    .ifPresent(moment -> figures.sleep(
                            moment, seconds == null ? null : Double.valueOf(seconds / SECONDS_PER_MINUTE)));
        }
        return figures.told();
    }

    /** Seconds asleep: the stages without those awake; without stages, the whole session. */
    private static @Nullable Double asleep(Payload night) {
        double asleep = 0;
        boolean staged = false;
        for (Payload stage : night.list("stages")) {
            String name = String.valueOf(stage.text("stage"));
            Double seconds = stage.number("duration_seconds");
            if (seconds != null) {
                staged = true;
                asleep += name.contains("awake") || name.contains("out_of_bed") ? 0 : seconds;
            }
        }
        return staged ? Double.valueOf(asleep) : night.number("duration_seconds");
    }

    /** The moment alone: times are in UTC, so the day is for whoever knows the athlete's zone. */
    private static Optional<Moment> moment(Payload value, String field) {
        return Optional.ofNullable(value.time(field)).map(at -> new Moment(null, at.toInstant()));
    }
}
