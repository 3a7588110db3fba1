package dev.ironstride.exercise.catalogue;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ids of exercises of the same pattern for other equipment, best first (domain.md 1.4).
 *
 * @param band need a band and nothing else
 * @param bodyweight need no resistance but the body; at least one needs no equipment at all
 * @param dumbbell need dumbbells and nothing else
 */
public record Substitutes(List<String> band, List<String> bodyweight, List<String> dumbbell) {

    /** Copies the lists. */
    public Substitutes {
        band = List.copyOf(band);
        bodyweight = List.copyOf(bodyweight);
        dumbbell = List.copyOf(dumbbell);
    }

    /** All of them, each once: band, bodyweight, dumbbell. */
    public List<String> all() {
        return Stream.of(band, bodyweight, dumbbell)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
