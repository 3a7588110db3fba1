package dev.ironstride.plan.readiness;

import static dev.ironstride.plan.readiness.Numbers.written;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds each input of a day against its limit (the table of domain.md 6.7). An input that cannot be judged is missing. */
final class Findings {

    /** Points of a strong sign. [6.7] */
    private static final int STRONG = 2;
    /** Standard deviations that the HRV mean may lie below its baseline. [K: Plews/Buchheit 2013-14] */
    private static final double HRV_DEVIATIONS = -0.5;
    /** Standard deviations that the mean resting heart rate may lie above its baseline. [E] */
    private static final double HEART_RATE_DEVIATIONS = 1;
    /** Beats per minute that today's resting heart rate may lie above its baseline. [E] */
    private static final double HEART_RATE_TODAY = 7;
    /** Sleep, minutes, below which it counts once. [E] */
    private static final int SHORT_SLEEP = 6 * 60;
    /** Sleep, minutes, below which it counts twice. [E] */
    private static final int VERY_SHORT_SLEEP = 5 * 60;
    /** Leg soreness, of 7, from which it counts. [6.7] */
    private static final int SORE = 5;
    /** Days of the runner's own Hooper mean. [6.7] */
    private static final int HOOPER_DAYS = 28;
    /** Entries before the runner's own mean counts. [E] */
    private static final int HOOPER_ENTRIES = 14;
    /** Sums that count once and twice until then; not validated, never shown as such. [E] */
    private static final int HOOPER_HIGH = 17;

    private static final int HOOPER_VERY_HIGH = 21;

    private Findings() {}

    static List<Finding> of(Diary diary, LocalDate day) {
        DayInputs inputs = diary.on(day);
        if (inputs == null) {
            return List.of();
        }
        return Stream.of(
                        hrv(diary, day),
                        restingHeartRate(diary, day, inputs),
                        sleep(inputs),
                        soreness(inputs),
                        hooper(diary, day, inputs),
                        illness(inputs))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> hrv(Diary diary, LocalDate day) {
        return Windows.recent(diary, day, DayInputs::lnRmssd)
                .flatMap(mean -> Windows.baseline(diary, day, DayInputs::lnRmssd)
                        .map(usual -> hrv(mean, usual.beyond(HRV_DEVIATIONS))));
    }

    private static Finding hrv(double mean, double limit) {
        return new Finding(
                Input.HRV,
                Sample.above(limit, mean) ? STRONG : 0,
                mean,
                limit,
                "heart rate variability over the week " + written(Math.exp(mean)) + " ms (usually at least "
                        + written(Math.exp(limit)) + ")");
    }

    private static Optional<Finding> restingHeartRate(Diary diary, LocalDate day, DayInputs inputs) {
        var baseline = Windows.baseline(diary, day, DayInputs::heartRate);
        if (baseline.isEmpty()) {
            return Optional.empty();
        }
        Sample usual = baseline.get();
        double mostToday = usual.mean() + HEART_RATE_TODAY;
        Double today = inputs.heartRate();
        if (today != null && Sample.above(today, mostToday)) {
            return Optional.of(heartRate(1, today, mostToday, ""));
        }
        double most = usual.beyond(HEART_RATE_DEVIATIONS);
        Optional<Double> mean = Windows.recent(diary, day, DayInputs::heartRate);
        if (mean.isPresent()) {
            return Optional.of(heartRate(Sample.above(mean.get(), most) ? 1 : 0, mean.get(), most, " over the week"));
        }
        return today == null ? Optional.empty() : Optional.of(heartRate(0, today, mostToday, ""));
    }

    private static Finding heartRate(int points, double value, double limit, String when) {
        String text = "resting heart rate" + when + " " + written(value) + " (usually at most " + written(limit) + ")";
        return new Finding(Input.RESTING_HEART_RATE, points, value, limit, text);
    }

    private static Optional<Finding> sleep(DayInputs inputs) {
        Integer minutes = inputs.sleepMinutes();
        if (minutes == null) {
            return Optional.empty();
        }
        int points = minutes < VERY_SHORT_SLEEP ? STRONG : minutes < SHORT_SLEEP ? 1 : 0;
        int limit = minutes < VERY_SHORT_SLEEP ? VERY_SHORT_SLEEP : SHORT_SLEEP;
        return Optional.of(new Finding(Input.SLEEP, points, minutes, limit, "sleep " + written(minutes / 60.0) + " h"));
    }

    private static Optional<Finding> soreness(DayInputs inputs) {
        Integer soreness = inputs.soreness();
        return soreness == null
                ? Optional.empty()
                : Optional.of(new Finding(
                        Input.SORENESS,
                        soreness >= SORE ? STRONG : 0,
                        soreness,
                        SORE,
                        "soreness " + soreness + " of 7"));
    }

    private static Optional<Finding> hooper(Diary diary, LocalDate day, DayInputs inputs) {
        Double sum = inputs.hooper();
        if (sum == null) {
            return Optional.empty();
        }
        List<Double> own = diary.values(day.minusDays(HOOPER_DAYS), day.minusDays(1), DayInputs::hooper);
        return Optional.of(own.size() < HOOPER_ENTRIES ? hooperOfAnybody(sum) : hooper(sum, Sample.of(own)));
    }

    private static Finding hooper(double sum, Sample own) {
        boolean twice = Sample.above(sum, own.beyond(2));
        boolean once = Sample.above(sum, own.beyond(1));
        return new Finding(
                Input.HOOPER,
                twice ? STRONG : once ? 1 : 0,
                sum,
                twice ? own.beyond(2) : own.beyond(1),
                "sleep, stress, fatigue and soreness together " + written(sum) + " (your mean is " + written(own.mean())
                        + ")");
    }

    private static Finding hooperOfAnybody(double sum) {
        return new Finding(
                Input.HOOPER,
                sum >= HOOPER_VERY_HIGH ? STRONG : sum >= HOOPER_HIGH ? 1 : 0,
                sum,
                sum >= HOOPER_VERY_HIGH ? HOOPER_VERY_HIGH : HOOPER_HIGH,
                "sleep, stress, fatigue and soreness together " + written(sum) + " of 28");
    }

    private static Optional<Finding> illness(DayInputs inputs) {
        Boolean ill = inputs.ill();
        return ill == null
                ? Optional.empty()
                : Optional.of(
                        new Finding(Input.ILLNESS, ill ? STRONG : 0, ill ? 1 : 0, 1, ill ? "you felt ill" : "not ill"));
    }
}
