package dev.ironstride.exercise.guide;

import dev.ironstride.exercise.catalogue.Language;

/**
 * Something said in every language, side by side: whoever changes a claim sees the other. A new language makes this fail to
 * compile, not a reader wait.
 *
 * @param <W> the words
 */
public interface Spoken<W> {

    /** In English. */
    W en();

    /** In German. */
    W de();

    /** In that language. */
    default W in(Language language) {
        return switch (language) {
            case EN -> en();
            case DE -> de();
        };
    }
}
