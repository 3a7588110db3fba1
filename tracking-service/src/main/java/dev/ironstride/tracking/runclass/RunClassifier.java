package dev.ironstride.tracking.runclass;

import static dev.ironstride.tracking.runclass.ClassThresholds.HARD_INTENSITY;
import static dev.ironstride.tracking.runclass.ClassThresholds.HARD_PERCENT_MAX_HR;
import static dev.ironstride.tracking.runclass.ClassThresholds.HARD_PERCENT_THRESHOLD_HR;
import static dev.ironstride.tracking.runclass.ClassThresholds.HARD_RPE;
import static dev.ironstride.tracking.runclass.ClassThresholds.HARD_SECONDS;
import static dev.ironstride.tracking.runclass.ClassThresholds.LONG_FOR_RUNNER_SECONDS;
import static dev.ironstride.tracking.runclass.ClassThresholds.LONG_SECONDS;
import static dev.ironstride.tracking.runclass.ClassThresholds.LONG_TENTHS_OF_MEDIAN;
import static dev.ironstride.tracking.runclass.ClassThresholds.MODERATE_INTENSITY;
import static dev.ironstride.tracking.runclass.ClassThresholds.MODERATE_PERCENT_THRESHOLD_HR;
import static dev.ironstride.tracking.runclass.ClassThresholds.MODERATE_RPE;
import static dev.ironstride.tracking.runclass.ClassThresholds.MODERATE_SECONDS;
import static dev.ironstride.tracking.runclass.ClassThresholds.RECOVERY_INTENSITY;
import static dev.ironstride.tracking.runclass.ClassThresholds.RECOVERY_PERCENT_THRESHOLD_HR;
import static dev.ironstride.tracking.runclass.ClassThresholds.RECOVERY_RPE;
import static dev.ironstride.tracking.runclass.ClassThresholds.RECOVERY_SECONDS;

import dev.ironstride.events.RunClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Classifies a run by domain.md 6.6: the first rule that fires, from heaviest to lightest, so that data which disagree
 * give the higher class.
 */
public final class RunClassifier {

    private RunClassifier() {}

    /** Class, flags and basis of a run. */
    public static RunClassification classify(RunFacts run, RunContext context) {
        Anchors anchors = context.anchors();
        String longBasis = longBasis(run, context.medianSeconds());
        boolean isLong = longBasis != null;

        if (run.tags().contains(RunTag.RACE)) {
            return found(run, RunClass.RACE, isLong, "tag:RACE");
        }
        String hardBasis = hardBasis(run, anchors);
        if (hardBasis != null) {
            return found(run, RunClass.HARD, isLong, hardBasis);
        }
        List<Datum> data = data(run, anchors);
        if (data.isEmpty() && run.tags().isEmpty()) {
            return byPlanOrMinutes(run, context.planned(), longBasis);
        }
        if (longBasis != null) {
            return found(run, RunClass.LONG, true, longBasis);
        }
        for (Datum datum : data) {
            if (datum.reading() == Reading.MODERATE) {
                return found(run, RunClass.MODERATE, false, datum.basis());
            }
        }
        if (run.durationSeconds() <= RECOVERY_SECONDS && data.stream().allMatch(d -> d.reading() == Reading.LOW)) {
            return found(run, RunClass.RECOVERY, false, "<=40min," + basisOf(data));
        }
        return found(run, RunClass.EASY, false, basisOf(data));
    }

    private static @Nullable String hardBasis(RunFacts run, Anchors anchors) {
        for (RunTag tag : RunTag.values()) {
            if (tag.isHard() && run.tags().contains(tag)) {
                return "tag:" + tag;
            }
        }
        if (run.rpe() != null && run.rpe() >= HARD_RPE) {
            return "rpe>=7";
        }
        Integer threshold = anchors.thresholdHeartRate();
        if (threshold != null && heartIsHard(run, HARD_PERCENT_THRESHOLD_HR, threshold)) {
            return "10min>=95%LTHR";
        }
        Integer max = anchors.maxHeartRate();
        if (max != null && heartIsHard(run, HARD_PERCENT_MAX_HR, max)) {
            return "10min>=90%HRmax";
        }
        Double intensity = run.intensity(anchors);
        if (intensity != null && intensity >= HARD_INTENSITY) {
            return "IF>=0.92";
        }
        Integer pace = anchors.thresholdPaceSecondsPerKm();
        if (pace != null && run.effort().secondsAtPace(pace) >= HARD_SECONDS) {
            return "10min>=threshold speed";
        }
        return null;
    }

    /** Ten minutes at the heart rate by the recording; without one, an average that high over ten minutes or more. */
    private static boolean heartIsHard(RunFacts run, int percent, int ofBeats) {
        if (run.effort().secondsAtHeartRate(percent, ofBeats) >= HARD_SECONDS) {
            return true;
        }
        return run.effort().heartSeconds().isEmpty()
                && run.averageHeartRate() != null
                && run.durationSeconds() >= HARD_SECONDS
                && 100 * run.averageHeartRate() >= percent * ofBeats;
    }

    private static @Nullable String longBasis(RunFacts run, @Nullable Double medianSeconds) {
        if (run.tags().contains(RunTag.LONG)) {
            return "tag:LONG";
        }
        if (run.durationSeconds() >= LONG_SECONDS) {
            return ">=90min";
        }
        if (run.durationSeconds() >= LONG_FOR_RUNNER_SECONDS
                && medianSeconds != null
                && 10.0 * run.durationSeconds() >= LONG_TENTHS_OF_MEDIAN * medianSeconds) {
            return ">=75min and >=1.4x median28d";
        }
        return null;
    }

    /** Nothing but the duration is known: what was planned, unless the duration alone says it was more. */
    private static RunClassification byPlanOrMinutes(
            RunFacts run, @Nullable RunClass planned, @Nullable String longBasis) {
        if (longBasis != null && (planned == null || planned.compareTo(RunClass.LONG) < 0)) {
            return found(run, RunClass.LONG, true, longBasis);
        }
        if (planned != null) {
            return found(run, planned, longBasis != null || planned == RunClass.LONG, "planned:" + planned);
        }
        return run.durationSeconds() < MODERATE_SECONDS
                ? found(run, RunClass.EASY, false, "<60min")
                : found(run, RunClass.MODERATE, false, "60-89min");
    }

    private static List<Datum> data(RunFacts run, Anchors anchors) {
        List<Datum> data = new ArrayList<>();
        if (run.rpe() != null) {
            data.add(Datum.of(run.rpe(), MODERATE_RPE, Math.nextUp(RECOVERY_RPE), "rpe 5-6", "rpe<5", "rpe<=2"));
        }
        Integer threshold = anchors.thresholdHeartRate();
        if (run.averageHeartRate() != null && threshold != null) {
            data.add(Datum.of(
                    100.0 * run.averageHeartRate(),
                    (double) MODERATE_PERCENT_THRESHOLD_HR * threshold,
                    (double) RECOVERY_PERCENT_THRESHOLD_HR * threshold,
                    "avgHR>=90%LTHR",
                    "avgHR<90%LTHR",
                    "avgHR<75%LTHR"));
        }
        Double intensity = run.intensity(anchors);
        if (intensity != null) {
            data.add(Datum.of(intensity, MODERATE_INTENSITY, RECOVERY_INTENSITY, "IF 0.85-0.92", "IF<0.85", "IF<0.70"));
        }
        return data;
    }

    private static String basisOf(List<Datum> data) {
        return String.join(",", data.stream().map(Datum::basis).toList());
    }

    private static RunClassification found(RunFacts run, RunClass runClass, boolean longRun, String basis) {
        return new RunClassification(runClass, longRun, run.downhill(), Objects.requireNonNull(basis));
    }

    private enum Reading {
        LOW,
        EASY,
        MODERATE
    }

    private record Datum(Reading reading, String basis) {
        static Datum of(double value, double moderateFrom, double lowBelow, String moderate, String easy, String low) {
            if (value >= moderateFrom) {
                return new Datum(Reading.MODERATE, moderate);
            }
            return value < lowBelow ? new Datum(Reading.LOW, low) : new Datum(Reading.EASY, easy);
        }
    }
}
