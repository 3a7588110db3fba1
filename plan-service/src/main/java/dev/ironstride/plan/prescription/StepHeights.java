package dev.ironstride.plan.prescription;

import dev.ironstride.plan.athlete.Level;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.baseline.StepHeight;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How high the box or step is, by the muscle that is meant (domain.md 1.5, our own constants). */
public final class StepHeights {

    /** Control of calf and quads, and the way back from pain. */
    private static final StepHeight LOW = new StepHeight(15, 20);
    /** Knee at about 90 degrees: quads. */
    private static final StepHeight MIDDLE = new StepHeight(30, 40);
    /** Hip below the knee at the start: glutes; level 3 and above. */
    private static final StepHeight HIGH = new StepHeight(45, 50);

    private static final String GLUTES = "GLUTES";
    private static final String STAIR = "stair";

    private StepHeights() {}

    /**
     * The height for an exercise, or null if it has none.
     *
     * @param pain current pain by site; any at a site that the exercise loads keeps the step low
     */
    public static @Nullable StepHeight of(Exercise exercise, Level level, Phase phase, Map<String, Integer> pain) {
        if (exercise.pattern() != Pattern.SU) {
            return null;
        }
        boolean hurts = exercise.avoidIfPain().stream().anyMatch(site -> pain.getOrDefault(site, 0) > 0);
        boolean control = !exercise.primary().contains(GLUTES) || exercise.id().contains("lateral");
        if (hurts || control || exercise.id().contains(STAIR)) {
            return LOW;
        }
        return level != Level.BEGINNER && phase != Phase.AA ? HIGH : MIDDLE;
    }
}
