package dev.ironstride.plan.recognition;

import dev.ironstride.plan.placement.RunKind;

/**
 * What a line was taken for.
 *
 * @param basis what decided
 * @param why one sentence for the runner
 */
public record Recognised(RunKind kind, Basis basis, String why) {

    /** What decided. */
    public enum Basis {
        /** A word of the title. */
        WORD,
        /** The length alone, or against the word (domain.md 6.6: the higher class). */
        LENGTH,
        /** Nothing: easy until the runner says otherwise. */
        DEFAULT
    }
}
