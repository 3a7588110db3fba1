package dev.ironstride.exercise.search;

import dev.ironstride.exercise.catalogue.Equipment;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Muscle;
import dev.ironstride.exercise.catalogue.PainSite;
import dev.ironstride.exercise.catalogue.Pattern;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. An empty set restricts nothing, except equipment, where it means owning nothing.
 *
 * @param patterns one of these
 * @param muscles at least one of these, primary or secondary
 * @param equipment what is owned; null if that is not asked
 * @param level at most this, 1 to 5
 * @param avoidPain none of these sites may speak against it
 * @param text words in the name, an alias, the id or the muscles, small typos allowed; null for any
 */
record Search(
        Set<Pattern> patterns,
        Set<Muscle> muscles,
        @Nullable Set<Equipment> equipment,
        int level,
        Set<PainSite> avoidPain,
        @Nullable String text) {

    /** Finds all there is. */
    static final Search EVERYTHING = new Search(Set.of(), Set.of(), null, Parameters.HARDEST, Set.of(), null);

    /** The same text with nothing that narrows it. */
    Search textOnly() {
        return new Search(Set.of(), Set.of(), null, Parameters.HARDEST, Set.of(), text);
    }

    Search withPatterns(Set<Pattern> others) {
        return new Search(others, muscles, equipment, level, avoidPain, text);
    }

    Search withMuscles(Set<Muscle> others) {
        return new Search(patterns, others, equipment, level, avoidPain, text);
    }

    Search withEquipment(Set<Equipment> owned) {
        return new Search(patterns, muscles, owned, level, avoidPain, text);
    }

    Search withLevel(int hardest) {
        return new Search(patterns, muscles, equipment, hardest, avoidPain, text);
    }

    /** Whether the filters let an exercise pass; the text is not looked at. */
    boolean lets(Exercise exercise) {
        return (patterns.isEmpty() || patterns.contains(exercise.pattern()))
                && (muscles.isEmpty() || trainsOneOf(exercise))
                && (equipment == null || exercise.possibleWith(equipment))
                && exercise.level() <= level
                && Collections.disjoint(exercise.avoidIfPain(), avoidPain);
    }

    private boolean trainsOneOf(Exercise exercise) {
        return !Collections.disjoint(exercise.primary(), muscles)
                || !Collections.disjoint(exercise.secondary(), muscles);
    }
}
