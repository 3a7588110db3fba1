package dev.ironstride.exercise.catalogue;

import java.util.List;

/**
 * How to do an exercise, and what for, in sentences to the runner.
 *
 * @param setup how to stand, sit or lie before the first repetition
 * @param steps one repetition or hold in order; at least two
 * @param benefit what it trains that running asks for; promises nothing beyond domain.md section 2
 */
public record Instruction(String setup, List<String> steps, String benefit) {

    private static final int FEWEST_STEPS = 2;

    /** Copies the steps; refuses too few, and what is not a sentence. */
    public Instruction {
        steps = List.copyOf(steps);
        sentence("setup", setup);
        sentence("benefit", benefit);
        if (steps.size() < FEWEST_STEPS) {
            throw new IllegalArgumentException("needs at least " + FEWEST_STEPS + " steps");
        }
        steps.forEach(step -> sentence("step", step));
    }

    /** Whether a text begins and ends like a sentence. */
    public static boolean isSentence(String text) {
        return !text.isBlank() && text.endsWith(".") && Character.isUpperCase(text.charAt(0));
    }

    private static void sentence(String what, String text) {
        if (!isSentence(text)) {
            throw new IllegalArgumentException("needs a sentence as its " + what + ", not \"" + text + "\"");
        }
    }
}
