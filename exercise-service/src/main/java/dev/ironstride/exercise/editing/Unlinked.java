package dev.ironstride.exercise.editing;

import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Substitutes;
import dev.ironstride.kit.problem.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An exercise and one other that it names, or no longer does. */
final class Unlinked {

    private Unlinked() {}

    /** Whether it names the other. */
    static boolean names(Exercise exercise, String id) {
        return links(exercise).values().stream().anyMatch(ids -> ids.contains(id));
    }

    /** Where it names the other. */
    static List<FieldError> fields(Exercise exercise, String id) {
        return links(exercise).entrySet().stream()
                .filter(link -> link.getValue().contains(id))
                .map(link -> new FieldError(exercise.id() + "." + link.getKey(), "names " + id))
                .toList();
    }

    /** The exercise without naming the other. */
    static Exercise from(Exercise exercise, String id) {
        var substitutes = exercise.substitutes();
        return exercise.withLinks(
                without(exercise.regressions(), id),
                without(exercise.progressions(), id),
                new Substitutes(
                        without(substitutes.band(), id),
                        without(substitutes.bodyweight(), id),
                        without(substitutes.dumbbell(), id)));
    }

    private static Map<String, List<String>> links(Exercise exercise) {
        var links = new LinkedHashMap<String, List<String>>();
        links.put("regressions", exercise.regressions());
        links.put("progressions", exercise.progressions());
        links.put("substitutes.band", exercise.substitutes().band());
        links.put("substitutes.bodyweight", exercise.substitutes().bodyweight());
        links.put("substitutes.dumbbell", exercise.substitutes().dumbbell());
        return links;
    }

    private static List<String> without(List<String> ids, String id) {
        return ids.stream().filter(other -> !other.equals(id)).toList();
    }
}
