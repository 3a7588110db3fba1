package dev.ironstride.exercise.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A sound set of exercises: every id that one names exists, and a substitute really can stand in. */
public final class Catalogue {

    private final Map<String, Exercise> exercises = new LinkedHashMap<>();

    /**
     * Takes the exercises in order.
     *
     * @throws IllegalArgumentException naming everything that is unsound
     */
    public Catalogue(Collection<Exercise> all) {
        var faults = new ArrayList<String>();
        for (var exercise : all) {
            if (exercises.put(exercise.id(), exercise) != null) {
                faults.add(exercise.id() + " is there twice");
            }
        }
        exercises.values().forEach(exercise -> faults.addAll(faultsOf(exercise)));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The catalogue is not sound: " + String.join("; ", faults));
        }
    }

    /** All exercises, in the order given. */
    public List<Exercise> exercises() {
        return List.copyOf(exercises.values());
    }

    /**
     * The exercise of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Exercise exercise(String id) {
        var found = exercises.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no exercise " + id);
        }
        return found;
    }

    private List<String> faultsOf(Exercise exercise) {
        var named = Stream.of(
                        exercise.regressions(),
                        exercise.progressions(),
                        exercise.substitutes().all())
                .flatMap(List::stream)
                .distinct()
                .toList();
        var faults = new ArrayList<String>();
        for (var id : named) {
            if (!exercises.containsKey(id)) {
                faults.add(exercise.id() + " names " + id + ", which does not exist");
            } else if (id.equals(exercise.id())) {
                faults.add(exercise.id() + " names itself");
            }
        }
        if (faults.isEmpty()) {
            faults.addAll(unfit(exercise, exercise.substitutes().band(), EnumSet.of(Equipment.BAND)));
            faults.addAll(unfit(exercise, exercise.substitutes().dumbbell(), EnumSet.of(Equipment.DUMBBELL)));
            faults.addAll(unfitBodyweight(exercise));
        }
        return faults;
    }

    /** A substitute for one kind of equipment needs that and nothing else. */
    private List<String> unfit(Exercise exercise, List<String> substitutes, Set<Equipment> kind) {
        return substitutes.stream()
                .map(this::exercise)
                .filter(other -> other.pattern() != exercise.pattern()
                        || other.equipment().stream()
                                .noneMatch(option -> Set.copyOf(option).equals(kind)))
                .map(other -> exercise.id() + " cannot be substituted by " + other.id() + " with " + kind)
                .toList();
    }

    /** R15: somebody without any equipment finds a substitute among those for the bare body. */
    private List<String> unfitBodyweight(Exercise exercise) {
        var others =
                exercise.substitutes().bodyweight().stream().map(this::exercise).toList();
        var faults = new ArrayList<String>();
        others.stream()
                .filter(other -> other.pattern() != exercise.pattern() || other.modality() != Modality.BODYWEIGHT)
                .forEach(other ->
                        faults.add(exercise.id() + " cannot be substituted by " + other.id() + " with the body alone"));
        if (!others.isEmpty() && others.stream().noneMatch(other -> other.possibleWith(Set.of()))) {
            faults.add(exercise.id() + " has no substitute that needs nothing");
        }
        return faults;
    }
}
