package dev.ironstride.plan.readiness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One report of how the runner is; what is null was not told.
 *
 * @param id of the report; decides between reports of the same moment
 * @param date the local day it is about
 * @param told when it was told or measured; only the order counts, in any one unit
 * @param hrvMillis rMSSD, milliseconds
 * @param restingHeartRate beats per minute
 * @param sleepMinutes sleep of the night before
 * @param sleepQuality 1 (very, very good) to 7 (very, very bad)
 * @param stress 1 to 7
 * @param fatigue 1 to 7
 * @param soreness of the legs, 1 to 7
 * @param ill whether the runner felt ill
 */
public record Report(
        String id,
        LocalDate date,
        long told,
        @Nullable Double hrvMillis,
        @Nullable Integer restingHeartRate,
        @Nullable Integer sleepMinutes,
        @Nullable Integer sleepQuality,
        @Nullable Integer stress,
        @Nullable Integer fatigue,
        @Nullable Integer soreness,
        @Nullable Boolean ill) {}
