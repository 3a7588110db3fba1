package dev.ironstride.exercise.guide;

import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Pattern;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is known, or chosen, about training.
 *
 * @param strength how much may be said on it
 * @param sources ids of where it comes from; none only for a choice of our own
 * @param people how many took part; null if our notes do not say
 * @param counters ids of the evidence that this one speaks against
 * @param rules ids of the rules that lean on it
 * @param patterns movement patterns it is about, every exercise of them
 * @param exercises ids of single exercises it is about
 */
public record Evidence(
        String id,
        ClaimStrength strength,
        List<String> sources,
        @Nullable Integer people,
        List<String> counters,
        List<String> rules,
        Set<Pattern> patterns,
        List<String> exercises,
        Finding en,
        Finding de)
        implements Spoken<Finding> {

    /** Copies the lists. */
    public Evidence {
        Text.require(id, "id");
        sources = List.copyOf(sources);
        counters = List.copyOf(counters);
        rules = List.copyOf(rules);
        patterns = Set.copyOf(patterns);
        exercises = List.copyOf(exercises);
        if ((en.numbers() == null) != (de.numbers() == null)) {
            throw new IllegalArgumentException(id + " gives its numbers in one language only");
        }
    }

    /** Whether it is about an exercise, by its id or by its pattern. */
    public boolean isAbout(Exercise exercise) {
        return exercises.contains(exercise.id()) || patterns.contains(exercise.pattern());
    }
}
