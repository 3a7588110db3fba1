package dev.ironstride.plan.alternatives;

import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.plan.alternatives.Alternatives.ExerciseAlternative;
import dev.ironstride.plan.alternatives.Alternatives.ItemAlternatives;
import dev.ironstride.plan.alternatives.Alternatives.Relation;
import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.exercises.ToldExercises;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Other exercises in the place of one: its easier and harder forms and its substitutes, as far as they suit the runner. */
final class ExerciseAlternatives {
    private final Athlete athlete;
    private final Map<String, ExerciseChanged> told;

    ExerciseAlternatives(Athlete athlete, Map<String, ExerciseChanged> told) {
        this.athlete = athlete;
        this.told = told;
    }

    /** Ids of every exercise that one names. */
    static Set<String> named(ExerciseChanged exercise) {
        return related(exercise).keySet();
    }

    /** What there is in the place of an exercise; nothing if nobody told us of it. */
    ItemAlternatives of(String exerciseId) {
        var offered = new ArrayList<ExerciseAlternative>();
        var leftOut = new ArrayList<ExerciseAlternative>();
        Optional.ofNullable(told.get(exerciseId))
                .map(ExerciseAlternatives::related)
                .orElse(Map.of())
                .forEach((id, relation) -> Optional.ofNullable(told.get(id))
                        .filter(other -> other.ownerId() == null) // a coach's own exercise is not everybody's
                        .ifPresent(other -> {
                            Optional<String> against = against(other);
                            (against.isPresent() ? leftOut : offered)
                                    .add(new ExerciseAlternative(
                                            id, other.name(), relation, against.orElseGet(() -> reason(relation))));
                        }));
        return new ItemAlternatives(exerciseId, offered, leftOut);
    }

    private static Map<String, Relation> related(ExerciseChanged exercise) {
        var related = new LinkedHashMap<String, Relation>();
        exercise.regressions().forEach(id -> related.putIfAbsent(id, Relation.EASIER));
        exercise.progressions().forEach(id -> related.putIfAbsent(id, Relation.HARDER));
        exercise.substitutes().bodyweight().forEach(id -> related.putIfAbsent(id, Relation.BODYWEIGHT));
        exercise.substitutes().band().forEach(id -> related.putIfAbsent(id, Relation.BAND));
        exercise.substitutes().dumbbell().forEach(id -> related.putIfAbsent(id, Relation.DUMBBELL));
        related.remove(exercise.exerciseId());
        return related;
    }

    /** The first thing that speaks against an exercise, the weightiest first (H10, H5, then taste). */
    private Optional<String> against(ExerciseChanged told) {
        return ToldExercises.plannable(told)
                .map(exercise -> Stream.of(hurts(exercise), lacks(exercise), tooHard(exercise), disliked(exercise))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(Optional.of("It is no longer in the catalogue."));
    }

    private Optional<String> hurts(Exercise exercise) {
        return exercise.spares(athlete.pain())
                ? Optional.empty()
                : Optional.of("It loads a place where you told us of pain.");
    }

    private Optional<String> lacks(Exercise exercise) {
        if (exercise.fits(athlete.equipment())) {
            return Optional.empty();
        }
        Set<Equipment> fewest = exercise.equipmentOptions().stream()
                .min(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
        return Optional.of("It needs "
                + fewest.stream()
                        .map(piece -> piece.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(" and "))
                + ", which you do not have.");
    }

    private Optional<String> tooHard(Exercise exercise) {
        return exercise.level() <= athlete.level().hardestExercise()
                ? Optional.empty()
                : Optional.of("It asks for more lifting experience than you have now.");
    }

    private Optional<String> disliked(Exercise exercise) {
        return athlete.dislikes().contains(exercise.id())
                ? Optional.of("You said that you do not like it.")
                : Optional.empty();
    }

    private static String reason(Relation relation) {
        return switch (relation) {
            case EASIER -> "An easier form of the same movement.";
            case HARDER -> "A harder form of the same movement, once this one feels easy.";
            case BAND -> "The same movement with a band.";
            case BODYWEIGHT -> "The same movement without equipment.";
            case DUMBBELL -> "The same movement with dumbbells.";
        };
    }

    /** Every id that a session's exercises name, and their own. */
    static List<String> all(Map<String, ExerciseChanged> items) {
        return Stream.concat(items.keySet().stream(), items.values().stream().flatMap(item -> named(item).stream()))
                .distinct()
                .toList();
    }
}
