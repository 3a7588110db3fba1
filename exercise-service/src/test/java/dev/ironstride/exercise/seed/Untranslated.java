package dev.ironstride.exercise.seed;

import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.catalogue.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a translation says in the very words of the English, where nobody has said that this is right. */
final class Untranslated {

    /** What German-speaking runners call by its English name, and words that are the same. */
    private static final Set<String> SAME = Set.of("dead bug", "pallof press");

    private Untranslated() {}

    /** Each as {@code id: text}. Aliases may repeat English names: runners do. */
    static Stream<String> in(Exercise exercise) {
        var english = new HashSet<>(texts(exercise.words(Language.EN)));
        return exercise.translations().values().stream()
                .flatMap(words -> texts(words).stream())
                .filter(text -> english.contains(text) && !SAME.contains(text))
                .map(text -> exercise.id() + ": " + text);
    }

    private static List<String> texts(Words words) {
        return Stream.of(
                        List.of(words.name()),
                        words.cues(),
                        words.errors(),
                        List.of(words.instruction().setup(), words.instruction().benefit()),
                        words.instruction().steps(),
                        words.variations().easier(),
                        words.variations().harder())
                .flatMap(List::stream)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
    }
}
