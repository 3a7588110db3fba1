package dev.ironstride.tracking.provider.suunto;

import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.RunDraft;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.runclass.ActivityType;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A workout of Suunto: milliseconds since 1970, seconds, metres. */
final class SuuntoWorkout {

    /** Suunto's numbers of sports, as far as they are runs. */
    private static final int RUNNING = 1;

    private static final int TRAIL_RUNNING = 22;
    private static final int TREADMILL = 53;
    private static final int TRACK_RUNNING = 103;
    private static final int VERTICAL_RUNNING = 115;

    /** Suunto tells a workout by one kind of notice only: each stands above those before it. */
    static final int RANK = 1;

    private SuuntoWorkout() {}

    static Telling told(Payload event) {
        Payload workout = event.at("workout");
        ActivityType type = type(workout.number("activityId"));
        if (type == null) {
            return new Telling.OtherSport();
        }
        Payload heart = workout.at("hrdata");
        Double minutes = workout.number("timeOffsetInMinutes");
        return new RunDraft(Provider.SUUNTO, workout.text("workoutKey"), type)
                .start(
                        workout.epoch("startTime", 1),
                        Payload.offset(minutes == null ? null : Double.valueOf(minutes * 60)))
                .seconds(workout.number("totalTime"), null)
                .metres(workout.number("totalDistance"))
                .climb(workout.number("totalAscent"), workout.number("totalDescent"))
                // "max" beside them is the highest rate the user has set, not that of the workout.
                .heart(either(heart, "workoutAvgHR", "avg"), either(heart, "workoutMaxHR", "hrmax"))
                .device(device(event.at("gear")))
                .rank(RANK)
                .told();
    }

    private static @Nullable ActivityType type(@Nullable Double number) {
        if (number == null) {
            return null;
        }
        return switch (number.intValue()) {
            case RUNNING -> ActivityType.RUNNING;
            case TRAIL_RUNNING, VERTICAL_RUNNING -> ActivityType.TRAIL_RUNNING;
            case TREADMILL -> ActivityType.TREADMILL_RUNNING;
            case TRACK_RUNNING -> ActivityType.TRACK_RUNNING;
            default -> null;
        };
    }

    private static @Nullable Double either(Payload owner, String field, String other) {
        Double number = owner.number(field);
        return number == null ? owner.number(other) : number;
    }

    private static @Nullable String device(Payload gear) {
        String both = Stream.of(gear.text("manufacturer"), gear.text("name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return both.isEmpty() ? null : both;
    }
}
