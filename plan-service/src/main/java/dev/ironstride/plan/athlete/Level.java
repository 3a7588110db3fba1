package dev.ironstride.plan.athlete;

import java.util.Set;

/** Lifting experience (domain.md 4.2). */
public enum Level {
    BEGINNER(2),
    INTERMEDIATE(4),
    ADVANCED(5);

    private static final int INTERMEDIATE_MONTHS = 6;
    private static final int ADVANCED_MONTHS = 24;
    private static final Set<String> SQUATS = Set.of("back_squat", "front_squat", "goblet_squat");
    private static final Set<String> HINGES = Set.of("deadlift", "trapbar_deadlift", "db_rdl", "hip_thrust");

    private final int hardestExercise;

    Level(int hardestExercise) {
        this.hardestExercise = hardestExercise;
    }

    /** Highest exercise level of the catalogue, 1-5, that is offered (our own constant). */
    public int hardestExercise() {
        return hardestExercise;
    }

    /**
     * Beginner under 6 months of consistent lifting, advanced over 24 with a known squat and hinge maximum.
     *
     * @param knownMaxima ids of exercises with a known one-repetition maximum
     */
    public static Level of(int strengthMonths, Set<String> knownMaxima) {
        if (strengthMonths < INTERMEDIATE_MONTHS) {
            return BEGINNER;
        }
        boolean liftsKnown = knownMaxima.stream().anyMatch(SQUATS::contains)
                && knownMaxima.stream().anyMatch(HINGES::contains);
        return strengthMonths > ADVANCED_MONTHS && liftsKnown ? ADVANCED : INTERMEDIATE;
    }
}
