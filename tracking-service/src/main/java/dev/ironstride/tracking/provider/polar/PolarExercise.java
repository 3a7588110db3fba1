package dev.ironstride.tracking.provider.polar;

import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.RunDraft;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.runclass.ActivityType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** An exercise of Polar AccessLink: local start with minutes ahead of UTC beside it, ISO duration, metres, beats per minute. */
final class PolarExercise {

    private static final String STRENGTH = "STRENGTH_TRAINING";

    private PolarExercise() {}

    /** @param id the id it was asked for by: its own may be written differently */
    static Telling told(Payload exercise, String id) {
        ActivityType type =
                type(String.valueOf(exercise.text("sport")), String.valueOf(exercise.text("detailed_sport_info")));
        Double minutes = exercise.number("start_time_utc_offset");
        ZoneOffset offset = Payload.offset(minutes == null ? null : Double.valueOf(minutes * 60));
        if (STRENGTH.equals(exercise.text("sport"))) {
            return Telling.OtherSport.strength(start(exercise, offset), duration(exercise.text("duration")))
                    .named(id);
        }
        if (type == null) {
            return new Telling.OtherSport().named(id);
        }
        return new RunDraft(Provider.POLAR, id, type)
                .start(start(exercise, offset), offset)
                .seconds(duration(exercise.text("duration")), null)
                .metres(exercise.number("distance"))
                .heart(
                        exercise.at("heart_rate").number("average"),
                        exercise.at("heart_rate").number("maximum"))
                .device(exercise.text("device"))
                .told();
    }

    /** The local start moved to UTC; one that has its own offset is believed. */
    private static @Nullable Instant start(Payload exercise, @Nullable ZoneOffset offset) {
        String text = exercise.text("start_time");
        OffsetDateTime start = exercise.time("start_time");
        if (text == null || start == null) {
            return null;
        }
        boolean local = text.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+");
        return local ? start.toLocalDateTime().toInstant(offset == null ? ZoneOffset.UTC : offset) : start.toInstant();
    }

    private static @Nullable Double duration(@Nullable String iso) {
        try {
            return iso == null ? null : Double.valueOf(Duration.parse(iso).toMillis() / 1000.0);
        } catch (DateTimeException | ArithmeticException unreadable) {
            return null;
        }
    }

    /** The detailed sport is the finer one; the coarse one is {@code RUNNING} for all of them, or {@code OTHER}. */
    private static @Nullable ActivityType type(String sport, String detailed) {
        return switch (detailed) {
            case "TRAIL_RUNNING", "ULTRARUNNING_RUNNING", "MOUNTAIN_RUNNING" -> ActivityType.TRAIL_RUNNING;
            case "TREADMILL_RUNNING", "INDOOR_RUNNING", "VIRTUAL_RUNNING" -> ActivityType.TREADMILL_RUNNING;
            case "TRACK_AND_FIELD_RUNNING", "TRACK_RUNNING" -> ActivityType.TRACK_RUNNING;
            case "RUNNING", "ROAD_RUNNING", "JOGGING" -> ActivityType.RUNNING;
            default -> sport.equals("RUNNING") ? ActivityType.RUNNING : null;
        };
    }
}
