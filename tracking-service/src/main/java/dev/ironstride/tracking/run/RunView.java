package dev.ironstride.tracking.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.Load;
import dev.ironstride.events.RunClass;
import dev.ironstride.events.Source;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunLap;
import dev.ironstride.tracking.runclass.RunTag;
import dev.ironstride.tracking.understanding.RunFigures;
import dev.ironstride.tracking.understanding.Spike;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as the API shows it; units as in {@link RunRequest}.
 *
 * @param basis which rule and datum gave the class
 * @param longRun whether it is long as well as hard
 * @param spike its length against the longest of the 30 days before; left out of answers to a run that was posted
 * @param figures what it comes to, each figure with its basis; left out of lists and of answers to a run that was posted
 * @param recordingGone true once its recording was let go of: the figures stay as they were then, laps are not known any more;
 *     left out while that is not so
 * @param laps in order, where {@code figures} are told and a recording has laps
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
        Load load,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Spike spike,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RunFigures figures,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean recordingGone,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RunLap> laps) {

    /** Without what its figures mean: short. */
    static RunView of(Run run) {
        return of(run, null, null, List.of());
    }

    /** As a list shows it. */
    static RunView listed(Run run, Spike spike) {
        return of(run, spike, null, List.of());
    }

    /** With its figures. */
    static RunView figured(Run run) {
        return of(run, null, run.figures(), List.of());
    }

    /** With all there is to tell. */
    static RunView whole(Run run, Spike spike) {
        return of(run, spike, run.figures(), run.measured().effort().laps());
    }

    private static RunView of(Run run, @Nullable Spike spike, @Nullable RunFigures figures, List<RunLap> laps) {
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
                run.load(),
                spike,
                figures,
                run.recordingGone(),
                laps);
    }
}
