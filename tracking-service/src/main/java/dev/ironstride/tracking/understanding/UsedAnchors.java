package dev.ironstride.tracking.understanding;

import dev.ironstride.tracking.load.Trimp;
import dev.ironstride.tracking.load.TrimpForm;
import dev.ironstride.tracking.runclass.Anchors;
import dev.ironstride.tracking.runclass.RunClassification;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a run were worked out against; each may be unknown.
 *
 * @param sex FEMALE, MALE or null when not told
 * @param restingHeartRate beats per minute, from the profile
 * @param maxHeartRate beats per minute, from the profile or by age
 * @param maxByAge whether the highest heart rate is 208 - 0.7 x age, since none was measured
 * @param thresholdHeartRate beats per minute, from the profile
 * @param thresholdPaceSecondsPerKm from the profile
 */
public record UsedAnchors(
        @Nullable String sex,
        @Nullable Integer restingHeartRate,
        @Nullable Integer maxHeartRate,
        boolean maxByAge,
        @Nullable Integer thresholdHeartRate,
        @Nullable Integer thresholdPaceSecondsPerKm) {

    private static final String BY_AGE = "208 - 0.7 x age";
    private static final String OF_MAX = "%HRmax";

    /** What classifying needs of them. */
    public Anchors forClass() {
        return new Anchors(maxHeartRate, thresholdHeartRate, thresholdPaceSecondsPerKm);
    }

    /** The same class, saying in its basis where the highest heart rate is from if nobody measured it. */
    public RunClassification withOrigin(RunClassification found) {
        return maxByAge && found.basis().endsWith(OF_MAX)
                ? new RunClassification(
                        found.runClass(), found.longRun(), found.downhill(), found.basis() + " (HRmax " + BY_AGE + ")")
                : found;
    }

    /** Banister's impulse for this runner; null without a resting heart rate below the highest. */
    @Nullable
    Trimp trimp() {
        return restingHeartRate == null || maxHeartRate == null || restingHeartRate >= maxHeartRate
                ? null
                : new Trimp(restingHeartRate, maxHeartRate, TrimpForm.of(sex));
    }

    /** The highest heart rate and where it is from. */
    String maxTold() {
        return "HRmax " + maxHeartRate + (maxByAge ? " (" + BY_AGE + ")" : " (profile)");
    }
}
