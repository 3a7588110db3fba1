package dev.ironstride.plan.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One report of how the runner is, measured or told. What is null was not told, which is never the same as zero or as well.
 *
 * @param date the runner's local day that it is about
 * @param hrvMillis rMSSD, milliseconds
 * @param restingHeartRate beats per minute
 * @param sleepMinutes sleep of the night before
 * @param sleepQuality 1 (very, very good) to 7 (very, very bad)
 * @param stress 1 to 7
 * @param fatigue 1 to 7
 * @param soreness of the legs, 1 to 7
 * @param feltIll null when not asked
 * @param illness null when there is none to tell of
 * @param pain empty when nothing was told; a score of 0 says that it does not hurt
 */
public record Readiness(
        LocalDate date,
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
        Set<WarningSign> warningSigns) {

    public Readiness {
        pain = List.copyOf(pain);
        warningSigns = Set.copyOf(warningSigns);
    }
}
