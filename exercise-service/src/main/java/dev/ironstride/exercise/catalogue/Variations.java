package dev.ironstride.exercise.catalogue;

import java.util.List;

/** Changes of one exercise that keep its id, such as a lower box or a longer hold (domain.md 1.6), in plain words. */
public record Variations(List<String> easier, List<String> harder) {

    /** Nothing to vary. */
    public static final Variations NONE = new Variations(List.of(), List.of());

    /** Copies the lists. */
    public Variations {
        easier = List.copyOf(easier);
        harder = List.copyOf(harder);
    }
}
