package dev.ironstride.tracking.provider.openwearables;

import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.RunDraft;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.runclass.ActivityType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An Open Wearables event about a workout: created, updated or deleted. Metres, seconds and beats per minute. */
final class Workout {

    private static final int CREATED = 1;
    private static final int UPDATED = 2;

    private static final String STRENGTH = "strength_training";

    private Workout() {}

    static Telling told(Payload event) {
        String type = String.valueOf(event.text("type"));
        Payload data = event.at("data");
        String id = data.text("id");
        if (type.equals("workout.deleted")) {
            return id == null ? new Telling.Unreadable() : new Telling.Gone(id);
        }
        ActivityType activity = activity(String.valueOf(data.text("type")));
        OffsetDateTime start = data.time("start_time");
        OffsetDateTime end = data.time("end_time");
        Double elapsed = start == null || end == null
                ? null
                : (double) Duration.between(start, end).toSeconds();
        Double duration = data.number("duration_seconds");
        if (STRENGTH.equals(data.text("type"))) {
            return Telling.OtherSport.strength(
                    start == null ? null : start.toInstant(), elapsed == null || elapsed <= 0 ? duration : elapsed);
        }
        if (activity == null) {
            return new Telling.OtherSport();
        }
        return new RunDraft(Provider.OPEN_WEARABLES, id, activity)
                .start(start == null ? null : start.toInstant(), offset(data.text("zone_offset")))
                .seconds(elapsed == null || elapsed <= 0 ? duration : elapsed, duration)
                .metres(data.number("distance_meters"))
                .climb(data.number("elevation_gain_meters"), null)
                .heart(data.number("avg_heart_rate_bpm"), data.number("max_heart_rate_bpm"))
                .device(device(data.at("source")))
                .rank(rank(event))
                .told();
    }

    /** How late in a workout's life an event is. */
    static int rank(Payload event) {
        return "workout.created".equals(event.text("type")) ? CREATED : UPDATED;
    }

    private static @Nullable ActivityType activity(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "running", "street_running" -> ActivityType.RUNNING;
            case "trail_running" -> ActivityType.TRAIL_RUNNING;
            case "treadmill", "treadmill_running", "indoor_running" -> ActivityType.TREADMILL_RUNNING;
            case "track_running" -> ActivityType.TRACK_RUNNING;
            default -> null;
        };
    }

    /** The maker and the model, as far as they are told. */
    private static @Nullable String device(Payload source) {
        String both = Stream.of(source.text("provider"), source.text("device"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return both.isEmpty() ? null : both;
    }

    private static @Nullable ZoneOffset offset(@Nullable String text) {
        try {
            return text == null ? null : ZoneOffset.of(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
