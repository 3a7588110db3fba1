package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.LoadType;
import dev.ironstride.plan.catalogue.Pattern;
import java.util.List;
import java.util.Set;

/** A small catalogue for tests: for each pattern something without equipment, and something heavier. */
public final class Exercises {

    private Exercises() {}

    /** The catalogue. */
    public static Catalogue catalogue() {
        return new Catalogue(List.of(
                bodyweight("bw_squat", Pattern.SQ, false, 1, "AK"),
                bodyweight("split_squat", Pattern.SQ, true, 2, "AK"),
                hold("wall_sit", Pattern.SQ, 1, 20, 45),
                loaded("goblet_squat", Pattern.SQ, false, 2, Equipment.DUMBBELL, LoadType.KG_PER_HAND, "AK"),
                loaded("back_squat", Pattern.SQ, false, 4, Equipment.BARBELL, LoadType.KG, "AK"),
                bodyweight("hip_bridge", Pattern.HH, false, 1, "PH"),
                bodyweight("sl_hip_bridge", Pattern.HH, true, 2, "PH"),
                loaded("deadlift", Pattern.HH, false, 4, Equipment.BARBELL, LoadType.KG, "LB"),
                bodyweight("reverse_lunge", Pattern.LU, true, 2, "AK"),
                bodyweight("walking_lunge", Pattern.LU, true, 3, "AK"),
                bodyweight("calf_raise", Pattern.CA, false, 1, "AC"),
                bodyweight("sl_calf_raise", Pattern.CA, true, 2, "AC"),
                bodyweight("side_lying_abd", Pattern.HA, true, 1, "LH"),
                core("bird_dog", Pattern.AR, 1),
                core("dead_bug", Pattern.AE, 1),
                hold("plank", Pattern.AE, 1, 20, 60),
                upper("prone_pull", Pattern.UPL),
                upper("push_up", Pattern.UPS)));
    }

    private static Exercise bodyweight(String id, Pattern pattern, boolean unilateral, int level, String avoid) {
        return exercise(id, pattern, unilateral, Set.of(), level, 1, avoid, LoadType.BODYWEIGHT, 0, 0);
    }

    private static Exercise loaded(
            String id, Pattern pattern, boolean unilateral, int level, Equipment needs, LoadType type, String avoid) {
        return exercise(id, pattern, unilateral, Set.of(needs), level, 1, avoid, type, 0, 0);
    }

    private static Exercise hold(String id, Pattern pattern, int level, int from, int to) {
        return exercise(
                id, pattern, false, Set.of(), level, pattern == Pattern.SQ ? 1 : 0.3, "-", LoadType.SECONDS, from, to);
    }

    private static Exercise core(String id, Pattern pattern, int level) {
        return exercise(id, pattern, true, Set.of(), level, 0.3, "-", LoadType.BODYWEIGHT, 0, 0);
    }

    private static Exercise upper(String id, Pattern pattern) {
        return exercise(id, pattern, false, Set.of(), 1, 0, "SD", LoadType.BODYWEIGHT, 0, 0);
    }

    private static Exercise exercise(
            String id,
            Pattern pattern,
            boolean unilateral,
            Set<Equipment> needs,
            int level,
            double legWeight,
            String avoid,
            LoadType type,
            int holdFrom,
            int holdTo) {
        return new Exercise(
                id,
                id,
                pattern,
                unilateral,
                List.of(needs),
                level,
                "AA",
                legWeight,
                Set.of(avoid),
                "3-0-1-0",
                type,
                holdFrom,
                holdTo,
                0,
                muscles(pattern),
                Set.of(),
                needs.isEmpty() ? "BODYWEIGHT" : "FREE");
    }

    private static Set<String> muscles(Pattern pattern) {
        return switch (pattern) {
            case SQ, LU, SU -> Set.of("QUADS", "GLUTES");
            case HH -> Set.of("HAMSTRINGS", "GLUTES");
            case CA -> Set.of("GASTROCNEMIUS", "SOLEUS");
            default -> Set.of(pattern.name());
        };
    }
}
