package dev.ironstride.plan.exercises;

import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.LoadType;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.database.StoredJson;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An exercise of the event contract as the planner knows it. A pattern, load type or piece of equipment that this version
 * has not heard of makes it unplannable, or that option of it, and nothing worse: the contract only grows.
 */
public final class PlannableExercise {
    private PlannableExercise() {}

    /**
     * The catalogue that a list of exercises makes.
     *
     * @param exercises JSON array of events, as a snapshot keeps them
     */
    public static Catalogue catalogue(String exercises) {
        return new Catalogue(StoredJson.readList(exercises, ExerciseChanged.class).stream()
                .map(PlannableExercise::of)
                .flatMap(Optional::stream)
                .toList());
    }

    static Optional<Exercise> of(ExerciseChanged told) {
        var options = told.equipmentOptions().stream()
                .flatMap(option -> equipment(option).stream())
                .toList();
        var pattern = constant(Pattern.class, told.pattern());
        var load = constant(LoadType.class, told.loadType());
        if (told.status() != ExerciseChanged.Status.ACTIVE || options.isEmpty()) {
            return Optional.empty();
        }
        var hold = told.hold();
        var tissues = told.tissues();
        var share = told.eccentricShare();
        return pattern.flatMap(known -> load.map(how -> new Exercise(
                told.exerciseId(),
                told.name(),
                known,
                told.unilateral(),
                options,
                told.level(),
                told.minPhase(),
                told.legWeight(),
                Set.copyOf(told.avoidIfPain()),
                told.tempo(),
                how,
                hold == null ? 0 : hold.from(),
                hold == null ? 0 : hold.to(),
                told.contactsPerRep(),
                Set.copyOf(told.primary()),
                Set.copyOf(told.secondary()),
                told.modality(),
                tissues == null ? Map.of() : tissues,
                share == null ? 0 : share)));
    }

    private static Optional<Set<Equipment>> equipment(List<String> option) {
        var set = EnumSet.noneOf(Equipment.class);
        for (String name : option) {
            var known = constant(Equipment.class, name);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            set.add(known.get());
        }
        return Optional.of(set);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
