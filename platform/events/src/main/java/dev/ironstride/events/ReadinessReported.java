package dev.ironstride.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the runner is: measured by a device, told on a form, or both. A day may have several reports; for each datum the
 * latest by {@code reportedAt} counts. What is null was not told, which is never the same as zero or as well.
 *
 * @param date the runner's local day that it is about
 * @param reportedAt when it was told or measured; a reading of a device counts from the moment it was taken
 * @param hrvMillis rMSSD of the night or morning, milliseconds
 * @param restingHeartRate beats per minute
 * @param sleepMinutes sleep of the night before
 * @param sleepQuality 1 (very, very good) to 7 (very, very bad), as Hooper asks it
 * @param stress 1 to 7
 * @param fatigue 1 to 7
 * @param soreness of the legs, 1 to 7
 * @param feltIll whether the runner felt ill; null when not asked
 * @param illness more about it; null when there is none to tell of
 * @param pain by site; an empty list says that nothing was told, not that nothing hurts: a score of 0 says that
 * @param warningSigns what a professional should see
 */
public record ReadinessReported(
        String athleteId,
        UUID reportId,
        long revision,
        FactStatus status,
        LocalDate date,
        ZoneId timeZone,
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
        List<WarningSign> warningSigns,
        Source source)
        implements IronstrideEvent {

    /**
     * An illness as it is at the time of the report.
     *
     * @param symptoms those there are now; empty when there are none any more
     * @param onMedication whether medicine against the symptoms is taken: only without it do 24 hours count as free of them
     */
    public record Illness(List<Symptom> symptoms, boolean onMedication) {}

    @Override
    public EventType type() {
        return EventType.READINESS_REPORTED;
    }

    @Override
    public String key() {
        return athleteId;
    }

    @Override
    public String subject() {
        return reportId.toString();
    }
}
