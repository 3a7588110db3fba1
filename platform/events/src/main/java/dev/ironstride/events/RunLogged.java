package dev.ironstride.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run was logged, corrected, deleted, or read again against other anchors of its runner.
 *
 * @param athleteId the token's subject
 * @param endedAt start plus elapsed duration
 * @param timeZone zone whose calendar day the run counts on
 * @param activityType RUNNING, TRAIL_RUNNING, TREADMILL_RUNNING or TRACK_RUNNING
 * @param distanceMetres null when not measured
 * @param averageHeartRate beats per minute
 * @param rpe CR10, 0-10, as the runner rated it
 * @param runClass class by domain.md 6.6
 * @param longRun whether the run is long as well; a hard long run keeps both flags
 * @param downhill downhill flag of domain.md 6.6
 * @param basis which rule and datum gave the class, for instance {@code rpe>=7}
 */
public record RunLogged(
        String athleteId,
        UUID runId,
        long revision,
        FactStatus status,
        Instant startedAt,
        Instant endedAt,
        ZoneId timeZone,
        @JsonProperty("type") String activityType,
        int durationSeconds,
        @Nullable Integer movingSeconds,
        @Nullable Double distanceMetres,
        @Nullable Double ascentMetres,
        @Nullable Double descentMetres,
        @Nullable Integer averageHeartRate,
        @Nullable Integer maxHeartRate,
        @Nullable Double rpe,
        @JsonProperty("class") RunClass runClass,
        boolean longRun,
        boolean downhill,
        String basis,
        Load load,
        Source source)
        implements IronstrideEvent {

    @Override
    public EventType type() {
        return EventType.RUN_LOGGED;
    }

    @Override
    public String key() {
        return athleteId;
    }

    @Override
    public String subject() {
        return runId.toString();
    }
}
