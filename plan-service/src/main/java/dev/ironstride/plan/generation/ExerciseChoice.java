package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.Pattern;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Chooses exercises the runner can do, likes and is not hurt by; the same inputs give the same choice. */
final class ExerciseChoice {

    /** Accessories rotate through this many of the best (R11). */
    private static final int ROTATION = 3;

    private final Athlete athlete;
    private final Catalogue catalogue;

    ExerciseChoice(Athlete athlete, Catalogue catalogue) {
        this.athlete = athlete;
        this.catalogue = catalogue;
    }

    /** The main lift of a pattern: never an isometric, never rotated within a block. */
    Optional<Exercise> main(Pattern pattern, Phase phase, boolean singleLeg, Set<String> used) {
        return usable(pattern, phase, used)
                .filter(exercise -> !exercise.isometric())
                .min(Comparator.comparing(
                                (Exercise exercise) -> !athlete.likes().contains(exercise.id()))
                        .thenComparing(exercise -> exercise.unilateral() != singleLeg)
                        .thenComparing(exercise -> !athlete.oneRepMax().containsKey(exercise.id()))
                        .thenComparing(exercise -> !exercise.loadable())
                        .thenComparing(Exercise::level, Comparator.reverseOrder())
                        .thenComparing(Exercise::id));
    }

    /**
     * An accessory or core exercise.
     *
     * @param turn which of the best to take; goes up with every block and session
     */
    Optional<Exercise> accessory(Pattern pattern, Phase phase, int turn, Set<String> used) {
        List<Exercise> best = usable(pattern, phase, used)
                .sorted(Comparator.comparing(
                                (Exercise exercise) -> !athlete.likes().contains(exercise.id()))
                        .thenComparing(Exercise::level, Comparator.reverseOrder())
                        .thenComparing(exercise -> !exercise.unilateral())
                        .thenComparing(Exercise::id))
                .limit(ROTATION)
                .toList();
        return best.isEmpty() ? Optional.empty() : Optional.of(best.get(turn % best.size()));
    }

    private Stream<Exercise> usable(Pattern pattern, Phase phase, Set<String> used) {
        List<Exercise> possible = catalogue.of(pattern).stream()
                .filter(exercise -> exercise.fits(athlete.equipment()))
                .filter(exercise -> exercise.spares(athlete.pain()))
                .filter(exercise -> exercise.level() <= athlete.level().hardestExercise())
                .filter(exercise -> reached(exercise.minPhase(), phase))
                .toList();
        return Stream.<List<Exercise>>of(
                        without(
                                possible,
                                exercise -> used.contains(exercise.id())
                                        || athlete.dislikes().contains(exercise.id())),
                        without(possible, exercise -> athlete.dislikes().contains(exercise.id())),
                        possible)
                .filter(exercises -> !exercises.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    private static List<Exercise> without(List<Exercise> exercises, Predicate<Exercise> unwanted) {
        return exercises.stream().filter(unwanted.negate()).toList();
    }

    private static boolean reached(String minPhase, Phase phase) {
        return Phase.valueOf(minPhase).compareTo(phase) <= 0;
    }
}
