package dev.ironstride.exercise.guide;

import org.jspecify.annotations.Nullable;

/**
 * What was found, in one language.
 *
 * @param finding in plain words
 * @param population in whom
 * @param numbers the most important ones, as read; null if none were
 */
public record Finding(
        String finding, String population, @Nullable String numbers) {

    /** Refuses empty words. */
    public Finding {
        Text.require(finding, "finding");
        Text.require(population, "population");
        if (numbers != null) {
            Text.require(numbers, "numbers");
        }
    }
}
