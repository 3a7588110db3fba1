package dev.ironstride.tracking.provider.healthconnect;

import dev.ironstride.tracking.merge.Window;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.session.RecordedSessions;
import dev.ironstride.tracking.track.RecordedStrength;
import dev.ironstride.tracking.track.RecordedStrength.RecordedSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a strength session, each a set: {@code startTime, endTime, segmentType, repetitions, weight}. The rating
 * of a segment is left out: it is CR10, and a set's is by repetitions in reserve.
 */
final class Segments {

    private static final String SENTENCE = "Health Connect tells a strength session.";

    private Segments() {}

    /** The session with its sets; without one that says how much was done, the bare workout. */
    static Telling strength(Payload session, Telling.OtherSport bare, @Nullable ZoneOffset offset) {
        Window window = bare.strength();
        String id = bare.externalId();
        if (window == null || id == null) {
            return bare;
        }
        RecordedStrength recorded = new RecordedStrength(
                Provider.HEALTH_CONNECT.slug() + ":" + id,
                Session.either(session, "source", "device"),
                window.from(),
                offset,
                (int) Duration.between(window.from(), window.until()).toSeconds(),
                null,
                null,
                null,
                sets(session.list("segments")),
                SENTENCE);
        return RecordedSessions.canBeLogged(recorded) ? new Telling.Strength(recorded, bare) : bare;
    }

    private static List<RecordedSet> sets(List<Payload> segments) {
        return segments.stream()
                .map(Segments::set)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Segments::begin))
                .toList();
    }

    /** One that tells no time comes last. */
    private static Instant begin(RecordedSet set) {
        Instant start = set.startedAt();
        return start == null ? Instant.MAX : start;
    }

    private static @Nullable RecordedSet set(Payload segment) {
        String type = SegmentType.name(Session.either(segment, "segment_type", "segmentType"));
        if (SegmentType.isRest(type)) {
            return null;
        }
        OffsetDateTime start = Session.time(segment, "start_time", "startTime");
        OffsetDateTime end = Session.time(segment, "end_time", "endTime");
        Double repetitions = segment.number("repetitions");
        return new RecordedSet(
                start == null ? null : start.toInstant(),
                start == null || end == null
                        ? null
                        : Double.valueOf((double) Duration.between(start, end).toSeconds()),
                repetitions == null ? null : Integer.valueOf(repetitions.intValue()),
                kilograms(segment),
                null,
                null,
                type);
    }

    /** A bare number is in kilograms, as everything else here is in SI units; Android's own object names them. */
    private static @Nullable Double kilograms(Payload segment) {
        Double bare = segment.number("weight");
        return bare == null ? segment.at("weight").number("inKilograms") : bare;
    }
}
