package dev.ironstride.tracking.readiness;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.Pain;
import dev.ironstride.events.ReadinessReported;
import dev.ironstride.events.ReadinessReported.Illness;
import dev.ironstride.events.Source;
import dev.ironstride.events.WarningSign;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as the API shows it; units as in {@link ReadinessRequest}, null what was not told. */
public record ReadinessView(
        UUID id,
        long revision,
        FactStatus status,
        @Nullable String externalId,
        Source source,
        LocalDate date,
        String timeZone,
        Instant reportedAt,
        @Nullable Double hrvMillis,
        @Nullable Integer restingHeartRate,
        @Nullable Integer sleepMinutes,
        @Nullable Integer sleepQuality,
        @Nullable Integer stress,
        @Nullable Integer fatigue,
        @Nullable Integer soreness,
        @Nullable Boolean feltIll,
        @Nullable Illness illness,
        List<Pain> pain,
        List<WarningSign> warningSigns) {

    static ReadinessView of(Reading reading) {
        ReadinessReported told = reading.event();
        return new ReadinessView(
                told.reportId(),
                told.revision(),
                told.status(),
                reading.externalId(),
                told.source(),
                told.date(),
                told.timeZone().getId(),
                told.reportedAt(),
                told.hrvMillis(),
                told.restingHeartRate(),
                told.sleepMinutes(),
                told.sleepQuality(),
                told.stress(),
                told.fatigue(),
                told.soreness(),
                told.feltIll(),
                told.illness(),
                told.pain(),
                told.warningSigns());
    }
}
