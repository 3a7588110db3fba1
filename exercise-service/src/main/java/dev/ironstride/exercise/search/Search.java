package dev.ironstride.exercise.search;

import dev.ironstride.exercise.catalogue.Equipment;
import dev.ironstride.exercise.catalogue.Muscle;
import dev.ironstride.exercise.catalogue.PainSite;
import dev.ironstride.exercise.catalogue.Pattern;
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
        @Nullable String text) {}
