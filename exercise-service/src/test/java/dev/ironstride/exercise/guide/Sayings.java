package dev.ironstride.exercise.guide;

import dev.ironstride.exercise.catalogue.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All that a guide says to a runner in one language, each with where it is said, in one order for all languages. */
final class Sayings {

    /**
     * One text.
     *
     * @param where such as {@code why: brief}
     */
    record Saying(String where, String text) {}

    private Sayings() {}

    static List<Saying> of(Guide guide, Language language) {
        var all = new ArrayList<Saying>();
        guide.rules().forEach((id, rule) -> all.add(new Saying(id, rule.in(language))));
        guide.evidence().forEach(evidence -> finding(evidence.id(), evidence.in(language), all));
        guide.questions().forEach(question -> answer(question.id(), question.in(language), all));
        guide.benefits().forEach(benefit -> {
            all.add(new Saying(benefit.id() + ": title", benefit.in(language).title()));
            all.add(new Saying(benefit.id() + ": text", benefit.in(language).text()));
        });
        return all;
    }

    /** In every language. */
    static Stream<Saying> of(Guide guide) {
        return Arrays.stream(Language.values()).flatMap(language -> of(guide, language).stream());
    }

    private static void finding(String id, Finding words, List<Saying> all) {
        all.add(new Saying(id + ": finding", words.finding()));
        all.add(new Saying(id + ": population", words.population()));
        if (words.numbers() != null) {
            all.add(new Saying(id + ": numbers", words.numbers()));
        }
    }

    private static void answer(String id, Question.Answer words, List<Saying> all) {
        all.add(new Saying(id + ": question", words.question()));
        all.add(new Saying(id + ": brief", words.brief()));
        for (int i = 0; i < words.answer().size(); i++) {
            all.add(new Saying(id + ": paragraph " + (i + 1), words.answer().get(i)));
        }
    }
}
