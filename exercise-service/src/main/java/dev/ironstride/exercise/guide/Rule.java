package dev.ironstride.exercise.guide;

/**
 * A rule of the planner (domain.md 0, 3.3, 3.4 and 7) in a runner's words: one sentence in each language.
 */
public record Rule(String en, String de) implements Spoken<String> {

    /** Refuses an empty sentence. */
    public Rule {
        Text.require(en, "English");
        Text.require(de, "German");
    }
}
