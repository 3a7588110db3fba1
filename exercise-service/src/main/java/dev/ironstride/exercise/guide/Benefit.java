package dev.ironstride.exercise.guide;

import dev.ironstride.exercise.catalogue.Pattern;
import java.util.List;
import java.util.Set;

/**
 * What a runner may gain.
 *
 * @param strength how much may be said of it
 * @param support ids of the evidence for it
 * @param against ids of the evidence against it
 * @param patterns movement patterns that train it
 */
public record Benefit(
        String id,
        ClaimStrength strength,
        List<String> support,
        List<String> against,
        Set<Pattern> patterns,
        Claim en,
        Claim de)
        implements Spoken<Benefit.Claim> {

    /** Title and claim in one language; the allowed claim text of domain.md 2 is the ceiling. */
    public record Claim(String title, String text) {

        /** Refuses empty words. */
        public Claim {
            Text.require(title, "title");
            Text.require(text, "text");
        }
    }

    /** Copies the lists. */
    public Benefit {
        Text.require(id, "id");
        support = List.copyOf(support);
        against = List.copyOf(against);
        patterns = Set.copyOf(patterns);
    }

    /** Whether it rests on that evidence, for or against. */
    public boolean cites(String evidence) {
        return support.contains(evidence) || against.contains(evidence);
    }
}
