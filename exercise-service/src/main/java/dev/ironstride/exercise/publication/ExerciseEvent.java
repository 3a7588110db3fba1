package dev.ironstride.exercise.publication;

import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.exercise.catalogue.HoldSeconds;
import dev.ironstride.exercise.catalogue.Substitutes;
import dev.ironstride.exercise.catalogue.Tissue;
import dev.ironstride.exercise.store.StoredExercise;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says a stored exercise in the words of the event contract. */
final class ExerciseEvent {

    /** Instead of a name, and of whose it was. */
    private static final String ERASED = "erased";

    private ExerciseEvent() {}

    static ExerciseChanged of(StoredExercise stored) {
        var exercise = stored.exercise();
        return new ExerciseChanged(
                exercise.id(),
                stored.revision(),
                ExerciseChanged.Status.valueOf(stored.status().name()),
                exercise.name(),
                exercise.pattern().name(),
                names(exercise.primary()),
                names(exercise.secondary()),
                exercise.unilateral(),
                exercise.plane().name(),
                exercise.equipment().stream().map(ExerciseEvent::names).toList(),
                exercise.modality().name(),
                exercise.level(),
                exercise.minPhase().name(),
                exercise.pattern().legWeight(),
                names(exercise.avoidIfPain()),
                exercise.regressions(),
                exercise.progressions(),
                substitutes(exercise.substitutes()),
                exercise.tempo(),
                exercise.loadType().name(),
                exercise.cues(),
                exercise.errors(),
                exercise.contactsPerRep(),
                hold(exercise.hold()),
                stored.ownerId(),
                tissues(exercise.loading().tissues()),
                exercise.loading().eccentricShare());
    }

    /** That an exercise is gone whose coach was erased, in none of the coach's words. */
    static ExerciseChanged erased(StoredExercise stored) {
        var last = of(stored);
        return new ExerciseChanged(
                last.exerciseId(),
                last.revision() + 1,
                ExerciseChanged.Status.WITHDRAWN,
                ERASED,
                last.pattern(),
                last.primary(),
                last.secondary(),
                last.unilateral(),
                last.plane(),
                last.equipmentOptions(),
                last.modality(),
                last.level(),
                last.minPhase(),
                last.legWeight(),
                last.avoidIfPain(),
                List.of(),
                List.of(),
                new ExerciseChanged.Substitutes(List.of(), List.of(), List.of()),
                last.tempo(),
                last.loadType(),
                List.of(),
                List.of(),
                last.contactsPerRep(),
                last.hold(),
                ERASED,
                last.tissues(),
                last.eccentricShare());
    }

    private static ExerciseChanged.Substitutes substitutes(Substitutes substitutes) {
        return new ExerciseChanged.Substitutes(substitutes.band(), substitutes.bodyweight(), substitutes.dumbbell());
    }

    private static ExerciseChanged.@Nullable HoldSeconds hold(@Nullable HoldSeconds hold) {
        return hold == null ? null : new ExerciseChanged.HoldSeconds(hold.from(), hold.to());
    }

    private static Map<String, Integer> tissues(Map<Tissue, Integer> grades) {
        var named = new TreeMap<String, Integer>();
        grades.forEach((tissue, grade) -> named.put(tissue.name(), grade));
        return named;
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
