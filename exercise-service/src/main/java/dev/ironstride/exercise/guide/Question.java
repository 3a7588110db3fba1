package dev.ironstride.exercise.guide;

import java.util.List;

/**
 * What a runner asks, with our answer.
 *
 * @param evidence ids of what the answer rests on, counter-evidence included
 * @param rules ids of the rules that put it into practice
 * @param exercises ids of exercises that show it
 */
public record Question(
        String id, List<String> evidence, List<String> rules, List<String> exercises, Answer en, Answer de)
        implements Spoken<Question.Answer> {

    /**
     * Question and answer in one language.
     *
     * @param brief the answer in one sentence
     * @param answer the same with its reasons, in paragraphs
     */
    public record Answer(String question, String brief, List<String> answer) {

        /** Refuses empty words. */
        public Answer {
            Text.require(question, "question");
            Text.require(brief, "brief answer");
            answer = Text.require(answer, "answer");
        }
    }

    /** Copies the lists; refuses a translation with more or fewer paragraphs. */
    public Question {
        Text.require(id, "id");
        evidence = List.copyOf(evidence);
        rules = List.copyOf(rules);
        exercises = List.copyOf(exercises);
        if (en.answer().size() != de.answer().size()) {
            throw new IllegalArgumentException(id + " does not say the same in both languages");
        }
    }
}
