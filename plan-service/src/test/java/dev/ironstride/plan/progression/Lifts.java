package dev.ironstride.plan.progression;

import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.athlete.Weights;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.LoadType;
import dev.ironstride.plan.catalogue.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exercises, prescriptions and sessions to tell of in tests. */
final class Lifts {

    static final Exercise BACK_SQUAT =
            exercise("back_squat", Pattern.SQ, false, Set.of(Equipment.BARBELL), LoadType.KG, 1);
    static final Exercise DB_ROW =
            exercise("db_row", Pattern.UPL, false, Set.of(Equipment.DUMBBELL), LoadType.KG_PER_HAND, 0);
    static final Exercise SPLIT_SQUAT =
            exercise("split_squat", Pattern.SQ, true, Set.of(Equipment.DUMBBELL), LoadType.KG_PER_HAND, 1);
    static final Exercise PUSH_UP = exercise("push_up", Pattern.UPS, false, Set.of(), LoadType.BODYWEIGHT, 0);
    static final Exercise BAND_ROW =
            exercise("band_row", Pattern.UPL, false, Set.of(Equipment.BAND), LoadType.BAND_STEP, 0);
    static final Exercise WALL_SIT = exercise("wall_sit", Pattern.SQ, false, Set.of(), LoadType.SECONDS, 1);
    static final Exercise PLANK = exercise("plank", Pattern.AE, false, Set.of(), LoadType.SECONDS, 0.3);

    static final Lifter EVERYTHING = new Lifter(Set.of(Equipment.values()), null, Map.of());

    private Lifts() {}

    static Lifter withMaximum(String exerciseId, double kg) {
        return new Lifter(Set.of(Equipment.values()), null, Map.of(exerciseId, kg));
    }

    static Lifter withDumbbells(Double... kg) {
        return new Lifter(Set.of(Equipment.values()), new Weights(20, List.of(), List.of(kg)), Map.of());
    }

    static Item reps(Exercise exercise, int sets, int reps, double rpe, @Nullable Double percent, @Nullable Double kg) {
        return new Item(
                exercise.id(),
                exercise.pattern(),
                sets,
                reps,
                null,
                exercise.unilateral(),
                rpe,
                percent,
                kg,
                "3-0-1-0",
                120,
                0,
                exercise.legWeight(),
                null);
    }

    static Item hold(Exercise exercise, int sets, int seconds) {
        return new Item(
                exercise.id(), exercise.pattern(), sets, null, seconds, false, 7, null, null, "iso", 60, 0, 1, null);
    }

    static LiftedSet set(int reps, @Nullable Double kg, @Nullable Double rpe) {
        return new LiftedSet(reps, null, kg, rpe, false);
    }

    /** A session in which every set of what was asked was the same. */
    static Exposure did(Item asked, int reps, @Nullable Double kg, @Nullable Double rpe) {
        var sets = new ArrayList<LiftedSet>();
        for (int i = 0; i < asked.sets(); i++) {
            sets.add(set(reps, kg, rpe));
        }
        return new Exposure(0, asked, sets);
    }

    static Exposure held(Item asked, int seconds, double rpe) {
        var sets = new ArrayList<LiftedSet>();
        for (int i = 0; i < asked.sets(); i++) {
            sets.add(new LiftedSet(null, seconds, null, rpe, false));
        }
        return new Exposure(0, asked, sets);
    }

    private static Exercise exercise(
            String id, Pattern pattern, boolean unilateral, Set<Equipment> needs, LoadType type, double legWeight) {
        boolean hold = type == LoadType.SECONDS;
        return new Exercise(
                id,
                id,
                pattern,
                unilateral,
                List.of(needs),
                1,
                "AA",
                legWeight,
                Set.of(),
                "3-0-1-0",
                type,
                hold ? 20 : 0,
                hold ? 45 : 0,
                0,
                Set.of(),
                Set.of(),
                "FREE");
    }
}
