package dev.ironstride.plan.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every exercise that may be planned. */
public final class Catalogue {

    private static final Set<Pattern> WEEKLY = EnumSet.of(
            Pattern.SQ, Pattern.HH, Pattern.CA, Pattern.HA, Pattern.AR, Pattern.AE, Pattern.UPL, Pattern.UPS);

    /** One of nothing: what a plan has whose exercises were not kept. */
    public static final Catalogue EMPTY = new Catalogue(List.of());

    private final Map<String, Exercise> byId;
    private final Map<Pattern, List<Exercise>> byPattern;

    /** A catalogue of these exercises; their order does not matter. */
    public Catalogue(Collection<Exercise> exercises) {
        this.byId =
                exercises.stream().collect(Collectors.toMap(Exercise::id, Function.identity(), (one, other) -> other));
        this.byPattern = byId.values().stream()
                .sorted(Comparator.comparing(Exercise::id))
                .collect(Collectors.groupingBy(Exercise::pattern));
    }

    /** An exercise; empty when it is not in here. */
    public Optional<Exercise> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Exercises of a pattern, by id. */
    public List<Exercise> of(Pattern pattern) {
        return byPattern.getOrDefault(pattern, List.of());
    }

    /** Whether every pattern of the weekly coverage has an exercise; until then a week cannot be planned (domain.md 1.3). */
    public boolean coversAWeek() {
        return byPattern.keySet().containsAll(WEEKLY);
    }
}
