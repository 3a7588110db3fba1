package dev.ironstride.plan.composition;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Exercise;
import java.util.List;

/** What may stand in a lane at all: what the runner can do with what they own, and is not hurt by (H5, H10). */
final class ExerciseChoice {

    /** Tempo of exercises with short ground contacts. */
    private static final String REACTIVE = "reactive";
    /** Tempo of drills that are no jumps. */
    private static final String CONTROLLED = "controlled";
    /**
     * Needs a squat of 1.5 x body weight (domain.md 1.3), and no profile says what its runner weighs: never planned by itself.
     */
    private static final String DROP_JUMP = "drop_jump";

    private final Athlete athlete;
    private final Catalogue catalogue;

    ExerciseChoice(Athlete athlete, Catalogue catalogue) {
        this.athlete = athlete;
        this.catalogue = catalogue;
    }

    /**
     * The exercises of a lane in the order of its patterns, then by id; a main lift is held only where nothing moves.
     *
     * @param phase the first phase in which it must be allowed
     */
    List<Exercise> of(Lane lane, Phase phase) {
        List<Exercise> possible = lane.patterns().stream()
                .flatMap(pattern -> catalogue.of(pattern).stream())
                .filter(exercise -> exercise.fits(athlete.equipment()))
                .filter(exercise -> exercise.spares(athlete.pain()))
                .filter(exercise -> exercise.level() <= athlete.level().hardestExercise())
                .filter(exercise -> Phase.valueOf(exercise.minPhase()).compareTo(phase) <= 0)
                .filter(exercise -> suits(exercise, lane.role()))
                .toList();
        List<Exercise> moving =
                possible.stream().filter(exercise -> !exercise.isometric()).toList();
        return lane.role() == Role.MAIN && !moving.isEmpty() ? moving : possible;
    }

    private static boolean suits(Exercise exercise, Role role) {
        return switch (role) {
            case REACTIVE -> exercise.tempo().equals(REACTIVE) && !exercise.id().equals(DROP_JUMP);
            case JUMP -> !exercise.tempo().equals(REACTIVE) && !exercise.tempo().equals(CONTROLLED);
            case MAIN, ACCESSORY, CORE -> true;
        };
    }
}
