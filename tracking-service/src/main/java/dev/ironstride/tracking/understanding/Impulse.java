package dev.ironstride.tracking.understanding;

import dev.ironstride.tracking.load.Trimp;
import dev.ironstride.tracking.load.TrimpForm;
import dev.ironstride.tracking.runclass.RunFacts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Banister's TRIMP (domain.md 6.1).
 *
 * @param trimp100 on the scale on which an hour at threshold is 100 (hrTSS); null without a threshold heart rate
 * @param form constants used
 * @param method summed per sample, or of the mean heart rate
 * @param seconds time of which the heart rate is known
 * @param imputed whether the highest heart rate was estimated or the sex assumed
 */
public record Impulse(
        double trimp,
        @Nullable Double trimp100,
        TrimpForm form,
        Method method,
        int seconds,
        boolean imputed,
        String basis) {

    /** Out of which heart rates an impulse was worked out. */
    public enum Method {
        /** Summed over the recording: better (domain.md 6.1). */
        PER_SAMPLE,
        /** Of the mean, over elapsed time. */
        MEAN
    }

    private static final double SECONDS_PER_MINUTE = 60;

    /** Null without a heart rate, or without what to measure it against. */
    static @Nullable Impulse of(RunFacts run, UsedAnchors anchors) {
        Trimp trimp = anchors.trimp();
        if (trimp == null) {
            return null;
        }
        Map<Integer, Integer> recorded = run.effort().heartSeconds();
        if (!recorded.isEmpty()) {
            int seconds = recorded.values().stream().mapToInt(Integer::intValue).sum();
            return of(trimp.of(recorded), Method.PER_SAMPLE, seconds, trimp, anchors);
        }
        Integer mean = run.averageHeartRate();
        return mean == null
                ? null
                : of(
                        trimp.of(run.durationSeconds() / SECONDS_PER_MINUTE, mean),
                        Method.MEAN,
                        run.durationSeconds(),
                        trimp,
                        anchors);
    }

    private static Impulse of(double impulse, Method method, int seconds, Trimp trimp, UsedAnchors anchors) {
        Integer threshold = anchors.thresholdHeartRate();
        Double scaled = threshold == null || threshold <= trimp.restingHeartRate()
                ? null
                : Double.valueOf(Digits.rounded(trimp.scaled(impulse, threshold), 3));
        return new Impulse(
                Digits.rounded(impulse, 3),
                scaled,
                trimp.form(),
                method,
                seconds,
                anchors.maxByAge() || anchors.sex() == null,
                basis(method, trimp, anchors));
    }

    private static String basis(Method method, Trimp trimp, UsedAnchors anchors) {
        return "Banister, A " + trimp.form().factor() + " b " + trimp.form().growth()
                + (anchors.sex() == null ? " (sex not told)" : "")
                + (method == Method.PER_SAMPLE
                        ? ", summed over the recorded heart rate"
                        : ", of the mean heart rate over elapsed time")
                + "; HRrest " + trimp.restingHeartRate() + " (profile), " + anchors.maxTold();
    }
}
