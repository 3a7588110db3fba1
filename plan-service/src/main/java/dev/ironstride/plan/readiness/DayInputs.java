package dev.ironstride.plan.readiness;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one day: of each datum the report told last. Units as in {@link Report}.
 *
 * @param hrvMillis null when not told, or when no natural logarithm can be taken of it
 */
record DayInputs(
        @Nullable Double hrvMillis,
        @Nullable Integer restingHeartRate,
        @Nullable Integer sleepMinutes,
        @Nullable Integer sleepQuality,
        @Nullable Integer stress,
        @Nullable Integer fatigue,
        @Nullable Integer soreness,
        @Nullable Boolean ill) {

    /** The order in which reports were told; the id decides where the moment does not. */
    private static final Comparator<Report> TOLD =
            Comparator.comparingLong(Report::told).thenComparing(Report::id);

    static DayInputs of(Collection<Report> ofOneDay) {
        List<Report> latestFirst = ofOneDay.stream().sorted(TOLD.reversed()).toList();
        Double hrv = latest(latestFirst, Report::hrvMillis);
        return new DayInputs(
                hrv == null || hrv <= 0 ? null : hrv,
                latest(latestFirst, Report::restingHeartRate),
                latest(latestFirst, Report::sleepMinutes),
                latest(latestFirst, Report::sleepQuality),
                latest(latestFirst, Report::stress),
                latest(latestFirst, Report::fatigue),
                latest(latestFirst, Report::soreness),
                latest(latestFirst, Report::ill));
    }

    /** Natural logarithm of rMSSD, as the baseline is kept in. */
    @Nullable
    Double lnRmssd() {
        return hrvMillis == null ? null : Double.valueOf(Math.log(hrvMillis));
    }

    @Nullable
    Double heartRate() {
        return restingHeartRate == null ? null : Double.valueOf(restingHeartRate);
    }

    /** Sum of sleep quality, stress, fatigue and soreness, 4 to 28; null unless all four were told. */
    @Nullable
    Double hooper() {
        if (sleepQuality == null || stress == null || fatigue == null || soreness == null) {
            return null;
        }
        return (double) (sleepQuality + stress + fatigue + soreness);
    }

    private static <T> @Nullable T latest(List<Report> latestFirst, Function<Report, @Nullable T> datum) {
        for (Report report : latestFirst) {
            T value = datum.apply(report);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
