package dev.ironstride.exercise.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said must be there: a file may leave anything out. */
final class Text {

    private Text() {}

    static void require(@Nullable String text, String what) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("needs its " + what);
        }
    }

    static List<String> require(List<String> paragraphs, String what) {
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException("needs its " + what);
        }
        paragraphs.forEach(paragraph -> require(paragraph, what));
        return List.copyOf(paragraphs);
    }
}
