package dev.ironstride.tracking.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunTag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A run as a client tells it (design.md, canonical bodies). Every field may be missing here; {@link RunRules} says which
 * may be missing in the end.
 *
 * @param externalId the provider's own id, up to 200 characters; absent: the start stands for it, since nobody starts two
 *     runs at once
 * @param type absent: RUNNING
 * @param startedAt instant, UTC
 * @param timeZone IANA id; absent: the athlete's zone
 * @param durationSeconds elapsed time, pauses included, 1 s to 7 days
 * @param movingSeconds time without pauses, at most the duration
 * @param distanceMetres 0 to 1,000 km
 * @param averageHeartRate 20-260 beats per minute
 * @param rpe CR10, 0-10
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunRequest(
        @Nullable String externalId,
        @Nullable Origin source,
        @Nullable ActivityType type,
        @Nullable Instant startedAt,
        @Nullable String timeZone,
        @Nullable Integer durationSeconds,
        @Nullable Integer movingSeconds,
        @Nullable Double distanceMetres,
        @Nullable Double ascentMetres,
        @Nullable Double descentMetres,
        @Nullable Integer averageHeartRate,
        @Nullable Integer maxHeartRate,
        @Nullable Double rpe,
        @Nullable List<RunTag> tags) {

    /** Provider of runs entered by hand. */
    static final String MANUAL = "manual";

    /**
     * Who told it.
     *
     * @param provider letters, digits and {@code . _ -}, up to 50, read without regard to case; absent: {@code manual}
     * @param device model name, up to 100 characters
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Origin(
            @Nullable String provider, @Nullable String device) {}

    /** The same run in one way of writing, so that a retry is recognised: milliseconds, lower case, tags in order. */
    RunRequest normalised() {
        Instant start = startedAt == null ? null : startedAt.truncatedTo(ChronoUnit.MILLIS);
        String provider = source == null || source.provider() == null
                ? MANUAL
                : source.provider().toLowerCase(Locale.ROOT);
        return new RunRequest(
                externalId == null && start != null ? "start:" + start : externalId,
                new Origin(provider, source == null ? null : source.device()),
                type == null ? ActivityType.RUNNING : type,
                start,
                timeZone,
                durationSeconds,
                movingSeconds,
                distanceMetres,
                ascentMetres,
                descentMetres,
                averageHeartRate,
                maxHeartRate,
                rpe,
                tags == null || tags.isEmpty()
                        ? null
                        : tags.stream().distinct().sorted().toList());
    }
}
