package dev.ironstride.exercise.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sound set of exercises: every id that one names exists, and a substitute really can stand in. */
public final class Catalogue {

    private final Map<String, Exercise> exercises = new LinkedHashMap<>();

    /**
     * Takes the exercises in order.
     *
     * @throws IllegalArgumentException naming everything that is unsound
     */
    public Catalogue(Collection<Exercise> all) {
        var faults = new ArrayList<Fault>();
        for (var exercise : all) {
            if (exercises.put(exercise.id(), exercise) != null) {
                faults.add(new Fault(exercise.id(), "id", "is there twice"));
            }
        }
        exercises.values().forEach(exercise -> faults.addAll(new Links(exercise, exercises).faults()));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The catalogue is not sound: "
                    + faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
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
}
