package dev.ironstride.exercise.search;

import dev.ironstride.exercise.catalogue.Equipment;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Muscle;
import dev.ironstride.exercise.catalogue.Pattern;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many exercises the same search would find if a filter had this one value and the others stayed; values that would find
 * nothing are left out.
 */
record Facets(
        Map<String, Long> pattern,
        Map<String, Long> muscle,

        @Schema(description = "owning this and nothing else; NONE for owning nothing")
        Map<String, Long> equipment,

        @Schema(description = "at most this level") Map<String, Long> level) {

    /**
     * Counts.
     *
     * @param search what was asked
     * @param fitting all exercises that its text fits
     */
    static Facets of(Search search, List<Exercise> fitting) {
        var patterns = new LinkedHashMap<String, Long>();
        for (var value : Pattern.values()) {
            count(patterns, value.name(), search.withPatterns(Set.of(value)), fitting);
        }
        var muscles = new LinkedHashMap<String, Long>();
        for (var value : Muscle.values()) {
            count(muscles, value.name(), search.withMuscles(Set.of(value)), fitting);
        }
        var equipment = new LinkedHashMap<String, Long>();
        count(equipment, Parameters.NO_EQUIPMENT, search.withEquipment(Set.of()), fitting);
        for (var value : Equipment.values()) {
            count(equipment, value.name(), search.withEquipment(EnumSet.of(value)), fitting);
        }
        var levels = new LinkedHashMap<String, Long>();
        for (int level = 1; level <= Parameters.HARDEST; level++) {
            count(levels, Integer.toString(level), search.withLevel(level), fitting);
        }
        return new Facets(patterns, muscles, equipment, levels);
    }

    private static void count(Map<String, Long> counts, String value, Search search, List<Exercise> fitting) {
        long found = fitting.stream().filter(search::lets).count();
        if (found > 0) {
            counts.put(value, found);
        }
    }
}
