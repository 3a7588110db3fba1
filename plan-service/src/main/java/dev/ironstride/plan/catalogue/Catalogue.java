package dev.ironstride.plan.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every exercise that may be planned. */
public final class Catalogue {

    private final Map<Pattern, List<Exercise>> byPattern;

    /** A catalogue of these exercises; their order does not matter. */
    public Catalogue(Collection<Exercise> exercises) {
        Map<String, Exercise> byId =
                exercises.stream().collect(Collectors.toMap(Exercise::id, Function.identity(), (one, other) -> other));
        this.byPattern = byId.values().stream()
                .sorted(Comparator.comparing(Exercise::id))
                .collect(Collectors.groupingBy(Exercise::pattern));
    }

    /** Exercises of a pattern, by id. */
    public List<Exercise> of(Pattern pattern) {
        return byPattern.getOrDefault(pattern, List.of());
    }

    /** Whether there is nothing to plan with yet. */
    public boolean isEmpty() {
        return byPattern.isEmpty();
    }
}
