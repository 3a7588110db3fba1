package dev.ironstride.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pain at a site of domain.md 1.2, as the runner reported it.
 *
 * @param score 0-10
 * @param side null when not told, or when the site has none
 * @param signs what makes it more than a number (domain.md 7, T11); null in events from before they were asked, which
 *     means none
 */
public record Pain(
        String site,
        int score,
        @Nullable Side side,
        @Nullable List<PainSign> signs) {

    /** Pain of which only site and score are known. */
    public Pain(String site, int score) {
        this(site, score, null, null);
    }
}
