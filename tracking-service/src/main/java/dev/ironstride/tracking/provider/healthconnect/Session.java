package dev.ironstride.tracking.provider.healthconnect;

import dev.ironstride.tracking.provider.HeartTrace;
import dev.ironstride.tracking.provider.HeartTrace.Beat;
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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An exercise session of Health Connect. Heart rates are records of their own: those within the session are its. */
final class Session {

    /** {@code ExerciseSessionRecord.EXERCISE_TYPE_RUNNING} and {@code …_RUNNING_TREADMILL}. */
    private static final String RUNNING = "56";

    private static final String TREADMILL = "57";

    /** {@code …_STRENGTH_TRAINING} and {@code …_WEIGHTLIFTING}. */
    private static final String STRENGTH_TRAINING = "70";

    private static final String WEIGHTLIFTING = "81";

    private Session() {}

    static Telling told(Payload session, List<Payload> heartRates) {
        ActivityType type = type(String.valueOf(either(session, "type", "exerciseType")));
        OffsetDateTime start = time(session, "start_time", "startTime");
        OffsetDateTime end = time(session, "end_time", "endTime");
        Double elapsed = start == null || end == null
                ? session.number("duration_seconds")
                : Double.valueOf((double) Duration.between(start, end).toSeconds());
        if (isStrength(String.valueOf(either(session, "type", "exerciseType")))) {
            Telling.OtherSport bare = Telling.OtherSport.strength(start == null ? null : start.toInstant(), elapsed)
                    .named(id(session, start));
            return Segments.strength(session, bare, offset(session, start));
        }
        if (type == null) {
            return new Telling.OtherSport().named(id(session, start));
        }
        RunDraft draft = new RunDraft(Provider.HEALTH_CONNECT, id(session, start), type)
                .start(start == null ? null : start.toInstant(), offset(session, start))
                .seconds(elapsed, null)
                .metres(session.number("distance_meters"))
                .device(either(session, "source", "device"));
        if (start != null && elapsed != null) {
            heart(draft, heartRates, start.toInstant(), start.toInstant().plusSeconds(Math.round(elapsed)));
        }
        return draft.told();
    }

    private static void heart(RunDraft draft, List<Payload> heartRates, Instant from, Instant until) {
        List<Beat> beats = heartRates.stream()
                .map(Session::beat)
                .filter(Objects::nonNull)
                .filter(beat -> !beat.at().isBefore(from) && beat.at().isBefore(until))
                .toList();
        beats.stream()
                .mapToDouble(Beat::rate)
                .average()
                .ifPresent(mean -> draft.heart(
                                mean,
                                beats.stream().mapToDouble(Beat::rate).max().orElse(mean))
                        .effort(HeartTrace.effort(beats, until)));
    }

    private static @Nullable Beat beat(Payload sample) {
        OffsetDateTime at = sample.time("time");
        Double rate = sample.number("bpm");
        return at == null || rate == null || !HeartTrace.plausible(rate) ? null : new Beat(at.toInstant(), rate);
    }

    /** Android's id of the record; an older bridge has none, and nobody starts two runs at once. */
    private static @Nullable String id(Payload session, @Nullable OffsetDateTime start) {
        String id = Stream.of(
                        session.text("uuid"),
                        session.text("id"),
                        session.at("metadata").text("id"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return id != null || start == null ? id : "start:" + start.toInstant();
    }

    private static boolean isStrength(String type) {
        return switch (type.toLowerCase(Locale.ROOT).replace("exercise_type_", "")) {
            case "strength_training", "weightlifting", STRENGTH_TRAINING, WEIGHTLIFTING -> true;
            default -> false;
        };
    }

    private static @Nullable ActivityType type(String type) {
        return switch (type.toLowerCase(Locale.ROOT).replace("exercise_type_", "")) {
            case "running", RUNNING -> ActivityType.RUNNING;
            case "running_treadmill", "treadmill_running", TREADMILL -> ActivityType.TREADMILL_RUNNING;
            case "trail_running" -> ActivityType.TRAIL_RUNNING;
            default -> null;
        };
    }

    /** The offset beside the start; a start in UTC says nothing about the runner's clock. */
    private static @Nullable ZoneOffset offset(Payload session, @Nullable OffsetDateTime start) {
        String given = either(session, "start_zone_offset", "startZoneOffset");
        try {
            if (given != null) {
                return ZoneOffset.of(given);
            }
        } catch (DateTimeException unreadable) {
            return null;
        }
        return start == null || start.getOffset().equals(ZoneOffset.UTC) ? null : start.getOffset();
    }

    /** A time by one of two names. */
    static @Nullable OffsetDateTime time(Payload session, String field, String other) {
        OffsetDateTime time = session.time(field);
        return time == null ? session.time(other) : time;
    }

    /** A text by one of two names. */
    static @Nullable String either(Payload session, String field, String other) {
        String text = session.text(field);
        return text == null ? session.text(other) : text;
    }
}
