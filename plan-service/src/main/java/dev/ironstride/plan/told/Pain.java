package dev.ironstride.plan.told;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pain at a site, as told.
 *
 * @param site of domain.md 1.2, such as AK
 * @param score 0-10
 * @param side null when not told, or when the site has none
 */
public record Pain(String site, int score, @Nullable Side side, Set<PainSign> signs) {

    public Pain {
        signs = Set.copyOf(signs);
    }

    /** Pain of which only site and score are known. */
    public Pain(String site, int score) {
        this(site, score, null, Set.of());
    }
}
