package dev.ironstride.exercise.guide;

import org.jspecify.annotations.Nullable;

/**
 * Where a finding comes from.
 *
 * @param citation as the rule sheet gives it
 * @param seen where it was read; null if the citation says it
 * @param read how far it was read
 */
public record Source(String citation, @Nullable String seen, Reading read) {

    /** Refuses an empty citation. */
    public Source {
        Text.require(citation, "citation");
        if (seen != null) {
            Text.require(seen, "seen");
        }
    }
}
