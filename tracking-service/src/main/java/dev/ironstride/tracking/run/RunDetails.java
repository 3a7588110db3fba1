package dev.ironstride.tracking.run;

import static java.util.Objects.requireNonNull;

import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.Effort;
import dev.ironstride.tracking.runclass.RunFacts;
import dev.ironstride.tracking.runclass.RunTag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of a run that satisfies {@link RunRules}; units as in {@link RunRequest}. */
record RunDetails(
        @Nullable String device,
        ActivityType type,
        Instant startedAt,
        ZoneId timeZone,
        int durationSeconds,
        @Nullable Integer movingSeconds,
        @Nullable Double distanceMetres,
        @Nullable Double ascentMetres,
        @Nullable Double descentMetres,
        @Nullable Integer averageHeartRate,
        @Nullable Integer maxHeartRate,
        @Nullable Double rpe,
        List<RunTag> tags) {

    RunDetails {
        tags = List.copyOf(tags);
    }

    /** From a valid, normalised request; {@code zone} stands in where the request names none. */
    static RunDetails of(RunRequest valid, ZoneId zone) {
        return new RunDetails(
                valid.source() == null ? null : valid.source().device(),
                requireNonNull(valid.type()),
                requireNonNull(valid.startedAt()),
                valid.timeZone() == null ? zone : ZoneId.of(valid.timeZone()),
                requireNonNull(valid.durationSeconds()),
                valid.movingSeconds(),
                valid.distanceMetres(),
                valid.ascentMetres(),
                valid.descentMetres(),
                valid.averageHeartRate(),
                valid.maxHeartRate(),
                valid.rpe(),
                valid.tags() == null ? List.of() : valid.tags());
    }

    /** The day it counts on. */
    LocalDate localDay() {
        return LocalDate.ofInstant(startedAt, timeZone);
    }

    RunFacts facts(Effort effort) {
        return new RunFacts(
                durationSeconds,
                movingSeconds,
                distanceMetres,
                descentMetres,
                averageHeartRate,
                rpe,
                Set.copyOf(tags),
                effort);
    }
}
