package dev.ironstride.tracking.provider.healthautoexport;

import dev.ironstride.tracking.provider.HeartTrace;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.RunDraft;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.provider.Units;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.Effort;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A workout of Apple Health as Health Auto Export writes it. Each quantity names its unit, which follows the phone's region. */
final class Workout {

    /** The app writes HealthKit's activity name in the phone's language. */
    private static final Pattern RUN = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:run|running|jog|jogging|lauf|laufen|laufband|corsa|carrera|correr|hardlopen|course)(?!\\p{L})");

    private static final Pattern NO_RUN = Pattern.compile("(?iu)wheelchair|rollstuhl|cycling|bike|swim");
    private static final Pattern STRENGTH = Pattern.compile("(?iu)strength|krafttraining");
    private static final Pattern TRAIL = Pattern.compile("(?iu)(?<!\\p{L})trail");
    private static final Pattern TRACK = Pattern.compile("(?iu)(?<!\\p{L})track(?!\\p{L})");
    private static final Pattern INDOOR = Pattern.compile("(?iu)indoor|treadmill|laufband");

    private Workout() {}

    static Telling told(Payload workout) {
        String name = workout.text("name");
        OffsetDateTime start = workout.time("start");
        OffsetDateTime end = workout.time("end");
        Double between = start == null || end == null
                ? null
                : (double) Duration.between(start, end).toSeconds();
        Double active = duration(workout);
        // The duration leaves pauses out; from start to end they are in.
        Double elapsed = between == null || between <= 0 ? active : between;
        if (name != null && STRENGTH.matcher(name).find()) {
            return Telling.OtherSport.strength(start == null ? null : start.toInstant(), elapsed)
                    .named(workout.text("id"));
        }
        if (name == null || !RUN.matcher(name).find() || NO_RUN.matcher(name).find()) {
            return new Telling.OtherSport().named(workout.text("id"));
        }
        RunDraft draft = new RunDraft(Provider.HEALTH_AUTO_EXPORT, workout.text("id"), type(name, workout))
                .start(start == null ? null : start.toInstant(), start == null ? null : start.getOffset())
                .seconds(elapsed, active)
                .metres(length(workout.at("distance")))
                .climb(length(workout.at("elevationUp")), length(workout.at("elevationDown")))
                .heart(rate(workout, "avgHeartRate", "avg"), rate(workout, "maxHeartRate", "max"))
                .device(workout.text("source"));
        if (start != null && elapsed != null) {
            draft.effort(effort(workout.list("heartRateData"), start.toInstant().plusSeconds(Math.round(elapsed))));
        }
        return draft.told();
    }

    private static ActivityType type(String name, Payload workout) {
        if (workout.flag("isIndoor") || INDOOR.matcher(name).find()) {
            return ActivityType.TREADMILL_RUNNING;
        }
        if (TRAIL.matcher(name).find()) {
            return ActivityType.TRAIL_RUNNING;
        }
        return TRACK.matcher(name).find() ? ActivityType.TRACK_RUNNING : ActivityType.RUNNING;
    }

    /** Seconds as a bare number; older versions name a unit. */
    private static @Nullable Double duration(Payload workout) {
        Payload duration = workout.at("duration");
        return duration.isObject()
                ? Units.seconds(duration.number("qty"), duration.text("units"))
                : workout.number("duration");
    }

    private static @Nullable Double length(Payload quantity) {
        return Units.metres(quantity.number("qty"), quantity.text("units"));
    }

    /** Beats per minute, in a field of its own or inside {@code heartRate}. */
    private static @Nullable Double rate(Payload workout, String field, String within) {
        Double own = quantity(workout, field);
        return own == null ? quantity(workout.at("heartRate"), within) : own;
    }

    private static @Nullable Double quantity(Payload owner, String field) {
        Payload value = owner.at(field);
        return value.isObject() ? value.number("qty") : owner.number(field);
    }

    private static Effort effort(List<Payload> samples, Instant end) {
        return HeartTrace.effort(
                samples.stream().map(Workout::beat).flatMap(List::stream).toList(), end);
    }

    private static List<HeartTrace.Beat> beat(Payload sample) {
        OffsetDateTime at = sample.time("date");
        Double rate = sample.number("Avg") == null ? sample.number("qty") : sample.number("Avg");
        return at == null || rate == null ? List.of() : List.of(new HeartTrace.Beat(at.toInstant(), rate));
    }
}
