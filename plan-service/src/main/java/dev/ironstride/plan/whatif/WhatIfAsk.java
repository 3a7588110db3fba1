package dev.ironstride.plan.whatif;

import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.profile.ProfileBody;
import dev.ironstride.plan.recovery.Fact.Outcome;
import dev.ironstride.plan.told.PainSign;
import dev.ironstride.plan.told.Side;
import dev.ironstride.plan.told.Symptom;
import dev.ironstride.plan.told.WarningSign;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed. Days and times are the runner's local ones.
 *
 * @param runs that would be run
 * @param sessions that would be done
 * @param readiness that would be reported
 * @param missedWeek ISO week such as 2026-W50 in which no strength session would be done
 * @param races the races there would be, in the place of those in the profile; null leaves them
 */
@Schema(name = "WhatIf")
public record WhatIfAsk(
        @Size(max = 20) List<@NotNull @Valid Run> runs,
        @Size(max = 20) List<@NotNull @Valid Session> sessions,
        @Size(max = 14) List<@NotNull @Valid Readiness> readiness,
        @Nullable @Size(max = 10) String missedWeek,
        @Nullable @Size(max = 20) List<ProfileBody.@NotNull @Valid Race> races) {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    public WhatIfAsk {
        runs = runs == null ? List.of() : runs;
        sessions = sessions == null ? List.of() : sessions;
        readiness = readiness == null ? List.of() : readiness;
    }

    /**
     * A run.
     *
     * @param start default 07:00
     * @param minutes how long
     * @param kind null to have it judged by effort and length
     * @param descentMetres with distanceMetres it says whether the run counts as downhill
     * @param rpe CR10
     */
    @Schema(name = "SupposedRun")
    public record Run(
            @NotNull LocalDate date,
            LocalTime start,
            @NotNull @Min(1) @Max(2880) Integer minutes,
            @Nullable RunKind kind,
            @Nullable @Min(1) @Max(500_000) Integer distanceMetres,
            @Nullable @Min(0) @Max(30_000) Integer descentMetres,
            @Nullable @Min(0) @Max(10) Double rpe) {
        public Run {
            start = start == null ? MORNING : start;
        }
    }

    /**
     * A strength session.
     *
     * @param sessionId the planned session; null for one of the runner's own, which needs a date
     * @param date null for where the session is planned
     * @param start null for where the session is planned, else 07:00
     * @param minutes null for as long as its class takes
     * @param rpe session RPE, CR10
     * @param outcome default COMPLETED
     */
    @Schema(name = "SupposedSession")
    public record Session(
            @Nullable UUID sessionId,
            @Nullable LocalDate date,
            @Nullable LocalTime start,
            @Nullable @Min(1) @Max(480) Integer minutes,
            @Nullable @Min(0) @Max(10) Double rpe,
            Outcome outcome,
            @Size(max = 100) List<@NotNull @Valid SetDone> sets,
            @Size(max = 12) List<@NotNull @Valid Pain> pain) {
        public Session {
            outcome = outcome == null ? Outcome.COMPLETED : outcome;
            sets = sets == null ? List.of() : sets;
            pain = pain == null ? List.of() : pain;
        }
    }

    /** A set of such a session. */
    @Schema(name = "SupposedSet")
    public record SetDone(
            @NotBlank @Size(max = 100) String exerciseId,
            @Nullable @Min(0) @Max(1000) Integer reps,
            @Nullable @Min(0) @Max(3600) Integer seconds,
            @Nullable @Min(0) @Max(1000) Double loadKg,
            @Nullable @Min(1) @Max(10) Double rpe,
            @Nullable Side side,
            @Nullable Boolean missedReps) {}

    /** Pain at a site. */
    @Schema(name = "SupposedPain")
    public record Pain(
            @NotBlank @Size(max = 2) String site,
            @NotNull @Min(0) @Max(10) Integer score,
            @Nullable Side side,
            @Size(max = 10) List<@NotNull PainSign> signs) {
        public Pain {
            signs = signs == null ? List.of() : signs;
        }
    }

    /**
     * A report of how the runner is; what is absent is not told.
     *
     * @param at time of reporting; default 06:00
     */
    @Schema(name = "SupposedReadiness")
    public record Readiness(
            @NotNull LocalDate date,
            LocalTime at,
            @Nullable @Min(1) @Max(500) Double hrvMillis,
            @Nullable @Min(20) @Max(250) Integer restingHeartRate,
            @Nullable @Min(0) @Max(1440) Integer sleepMinutes,
            @Nullable @Min(1) @Max(7) Integer sleepQuality,
            @Nullable @Min(1) @Max(7) Integer stress,
            @Nullable @Min(1) @Max(7) Integer fatigue,
            @Nullable @Min(1) @Max(7) Integer soreness,
            @Nullable Boolean feltIll,
            @Nullable @Valid Illness illness,
            @Size(max = 12) List<@NotNull @Valid Pain> pain,
            @Size(max = 20) List<@NotNull WarningSign> warningSigns) {
        public Readiness {
            at = at == null ? LocalTime.of(6, 0) : at;
            pain = pain == null ? List.of() : pain;
            warningSigns = warningSigns == null ? List.of() : warningSigns;
        }
    }

    /** An illness as it would be then. */
    @Schema(name = "SupposedIllness")
    public record Illness(@NotNull @Size(max = 10) List<@NotNull Symptom> symptoms, boolean onMedication) {}
}
