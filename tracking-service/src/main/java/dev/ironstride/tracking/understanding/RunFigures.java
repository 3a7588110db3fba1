package dev.ironstride.tracking.understanding;

import dev.ironstride.tracking.runclass.RunFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run comes to, each figure with its basis. A figure that cannot be told is null and listed among the unknown ones.
 *
 * @param moving time without pauses
 * @param gradeAdjusted the run laid flat
 * @param zones time in heart rate zones
 * @param impulse Banister's TRIMP
 * @param edwards load by Edwards' zones
 * @param pace load by pace, rTSS
 * @param anchors what they were worked out against
 */
public record RunFigures(
        MovingTime moving,
        @Nullable GradedPace gradeAdjusted,
        @Nullable ZoneTime zones,
        @Nullable Impulse impulse,
        @Nullable EdwardsLoad edwards,
        @Nullable PaceLoad pace,
        UsedAnchors anchors,
        List<UnknownFigure> unknown) {

    private static final String RECORDING = "a recorded heart rate";
    private static final String LTHR = "a threshold heart rate in the profile";
    private static final String MAX = "a highest heart rate or a birth year in the profile";

    /** Takes a copy. */
    public RunFigures {
        unknown = List.copyOf(unknown);
    }

    /** The figures of a run against anchors. */
    public static RunFigures of(RunFacts run, UsedAnchors anchors) {
        SortedMap<Integer, Integer> heart = run.effort().heartSeconds();
        MovingTime moving = MovingTime.of(run);
        GradedPace graded = GradedPace.of(run, moving);
        ZoneTime zones = ZoneTime.of(heart, anchors);
        Impulse impulse = Impulse.of(run, anchors);
        EdwardsLoad edwards = EdwardsLoad.of(heart, anchors);
        PaceLoad pace = PaceLoad.of(graded, moving, anchors);
        Missing missing = new Missing();
        if (graded == null) {
            missing.add("gradeAdjusted", "the ground covered");
        }
        if (zones == null) {
            missing.add("zones", heart.isEmpty() ? RECORDING : LTHR);
        }
        if (impulse == null) {
            missing.add("impulse", impulseNeeds(run, anchors));
        } else if (impulse.trimp100() == null) {
            missing.add("impulse.trimp100", LTHR);
        }
        if (edwards == null) {
            missing.add("edwards", heart.isEmpty() ? RECORDING : MAX);
        }
        if (pace == null) {
            missing.add("pace", graded == null ? "the ground covered" : "a threshold pace in the profile");
        }
        missing.add("lucia", "heart rates at both ventilatory thresholds, for which there is no formula");
        return new RunFigures(moving, graded, zones, impulse, edwards, pace, anchors, missing.figures);
    }

    /** Whether every figure is the same, whatever else is known of the runner. */
    public boolean saysTheSameAs(RunFigures other) {
        return new RunFigures(moving, gradeAdjusted, zones, impulse, edwards, pace, other.anchors, unknown)
                .equals(other);
    }

    private static String impulseNeeds(RunFacts run, UsedAnchors anchors) {
        if (run.effort().heartSeconds().isEmpty() && run.averageHeartRate() == null) {
            return "a heart rate";
        }
        if (anchors.restingHeartRate() == null) {
            return "a resting heart rate in the profile";
        }
        return anchors.maxHeartRate() == null ? MAX : "a resting heart rate below the highest";
    }

    private static final class Missing {
        private final List<UnknownFigure> figures = new ArrayList<>();

        void add(String figure, String needs) {
            figures.add(new UnknownFigure(figure, needs));
        }
    }
}
