package dev.ironstride.tracking.readiness;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ironstride.events.Symptom;
import dev.ironstride.events.WarningSign;
import dev.ironstride.tracking.pain.PainReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report as a client tells it. All may be missing but one datum; what is missing was not told, which is never the same as
 * zero or as well.
 *
 * @param externalId the provider's own id, up to 200 characters: the same one again is the same report, corrected if its
 *     content differs; absent: a report of its own each time
 * @param date the runner's local day that it is about; absent: that of {@code reportedAt}
 * @param timeZone IANA id; absent: the athlete's zone
 * @param reportedAt when it was told or measured; absent: now, or the morning of a {@code date} to come
 * @param hrvMillis rMSSD, milliseconds, above 0 to 1,000
 * @param restingHeartRate 20-150 beats per minute
 * @param sleepMinutes sleep of the night before, 0-1,440
 * @param sleepQuality 1 (very, very good) to 7 (very, very bad)
 * @param stress 1 to 7
 * @param fatigue 1 to 7
 * @param soreness of the legs, 1 to 7
 * @param feltIll absent: not asked; true where there are symptoms
 * @param pain by site and side
 * @param warningSigns what a professional should see
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadinessRequest(
        @Nullable String externalId,
        @Nullable Origin source,
        @Nullable LocalDate date,
        @Nullable String timeZone,
        @Nullable Instant reportedAt,
        @Nullable Double hrvMillis,
        @Nullable Integer restingHeartRate,
        @Nullable Integer sleepMinutes,
        @Nullable Integer sleepQuality,
        @Nullable Integer stress,
        @Nullable Integer fatigue,
        @Nullable Integer soreness,
        @Nullable Boolean feltIll,
        @Nullable IllnessReport illness,
        @Nullable List<@Nullable PainReport> pain,
        @Nullable List<@Nullable WarningSign> warningSigns) {

    /** Provider of what was told by hand. */
    static final String MANUAL = "manual";

    /** When a day to come is taken to be reported: before training (domain.md 6.7). */
    private static final int MORNING = 7;

    /**
     * Who told it.
     *
     * @param provider letters, digits and {@code . _ -}, up to 50, read without regard to case; absent: {@code manual}
     * @param device model name, up to 100 characters
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Origin(
            @Nullable String provider, @Nullable String device) {}

    /**
     * An illness as it is at the time of the report.
     *
     * @param symptoms those there are now; empty or absent when there are none any more
     * @param onMedication whether medicine against the symptoms is taken; absent: no
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IllnessReport(
            @Nullable List<@Nullable Symptom> symptoms,
            @Nullable Boolean onMedication) {

        boolean hasSymptoms() {
            return symptoms != null && !symptoms.isEmpty();
        }
    }

    String provider() {
        return source == null || source.provider() == null
                ? MANUAL
                : source.provider().toLowerCase(Locale.ROOT);
    }

    @Nullable
    String device() {
        return source == null ? null : source.device();
    }

    /** The same report in one way of writing, so that a retry is recognised: milliseconds, a provider in lower case. */
    ReadinessRequest normalised() {
        return at(date, timeZone, reportedAt == null ? null : reportedAt.truncatedTo(ChronoUnit.MILLIS));
    }

    /** The same report with its day, zone and moment, which are guessed where they were not told. */
    ReadinessRequest placed(ZoneId athletes, Instant now) {
        ZoneId zone = timeZone == null ? athletes : ZoneId.of(timeZone);
        Instant moment = reportedAt == null ? moment(zone, now.truncatedTo(ChronoUnit.MILLIS)) : reportedAt;
        return at(date == null ? LocalDate.ofInstant(moment, zone) : date, zone.getId(), moment);
    }

    private Instant moment(ZoneId zone, Instant now) {
        return date != null && date.isAfter(LocalDate.ofInstant(now, zone))
                ? date.atTime(MORNING, 0).atZone(zone).toInstant()
                : now;
    }

    private ReadinessRequest at(@Nullable LocalDate day, @Nullable String zone, @Nullable Instant moment) {
        return new ReadinessRequest(
                externalId,
                new Origin(provider(), device()),
                day,
                zone,
                moment,
                hrvMillis,
                restingHeartRate,
                sleepMinutes,
                sleepQuality,
                stress,
                fatigue,
                soreness,
                (illness != null && illness.hasSymptoms()) ? Objects.requireNonNullElse(feltIll, true) : feltIll,
                illness,
                pain,
                warningSigns);
    }
}
