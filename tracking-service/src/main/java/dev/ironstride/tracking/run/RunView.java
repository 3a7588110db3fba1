package dev.ironstride.tracking.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.Load;
import dev.ironstride.events.RunClass;
import dev.ironstride.events.Source;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunTag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as the API shows it; units as in {@link RunRequest}.
 *
 * @param basis which rule and datum gave the class
 * @param longRun whether it is long as well as hard
 */
public record RunView(
        UUID id,
        long revision,
        FactStatus status,
        String externalId,
        Source source,
        ActivityType type,
        Instant startedAt,
        Instant endedAt,
        String timeZone,
        int durationSeconds,
        @Nullable Integer movingSeconds,
        @Nullable Double distanceMetres,
        @Nullable Double ascentMetres,
        @Nullable Double descentMetres,
        @Nullable Integer averageHeartRate,
        @Nullable Integer maxHeartRate,
        @Nullable Double rpe,
        List<RunTag> tags,
        @JsonProperty("class") RunClass runClass,
        boolean longRun,
        boolean downhill,
        String basis,
        Load load) {

    static RunView of(Run run) {
        RunDetails details = run.details();
        return new RunView(
                run.id(),
                run.revision(),
                run.status(),
                run.externalId(),
                new Source(run.provider(), details.device()),
                details.type(),
                details.startedAt(),
                run.endedAt(),
                details.timeZone().getId(),
                details.durationSeconds(),
                details.movingSeconds(),
                details.distanceMetres(),
                details.ascentMetres(),
                details.descentMetres(),
                details.averageHeartRate(),
                details.maxHeartRate(),
                details.rpe(),
                details.tags(),
                run.meaning().runClass(),
                run.meaning().longRun(),
                run.meaning().downhill(),
                run.meaning().basis(),
                run.load());
    }
}
