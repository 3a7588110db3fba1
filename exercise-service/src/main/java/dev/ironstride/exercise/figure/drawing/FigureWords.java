package dev.ironstride.exercise.figure.drawing;

import dev.ironstride.exercise.figure.PropKind;
import dev.ironstride.exercise.figure.View;
import java.util.Map;
import java.util.Objects;

/**
 * What is said of figures in one language.
 *
 * @param language its tag
 * @param poses the name of each pose
 * @param views from where it is seen, as a sentence
 * @param postures what the trunk does, as a sentence
 * @param knees how far the knees are bent, as a sentence
 * @param with a sentence with {@code {things}} in it
 * @param and what joins the last two things
 * @param props what each thing is called
 */
public record FigureWords(
        String language,
        Map<String, String> poses,
        Map<View, String> views,
        Map<Posture, String> postures,
        Map<KneeBend, String> knees,
        String with,
        String and,
        Map<PropKind, String> props) {

    /** Copies the words; refuses a language in which anything but a pose has none. */
    public FigureWords {
        poses = Map.copyOf(poses);
        views = whole(views, View.values());
        postures = whole(postures, Posture.values());
        knees = whole(knees, KneeBend.values());
        props = whole(props, PropKind.values());
        Objects.requireNonNull(with);
        Objects.requireNonNull(and);
    }

    private static <E extends Enum<E>> Map<E, String> whole(Map<E, String> words, E[] all) {
        for (var one : all) {
            if (words.getOrDefault(one, "").isBlank()) {
                throw new IllegalArgumentException("no word for " + one);
            }
        }
        return Map.copyOf(words);
    }

    /** The name of a pose; its id where the language has no word for it. */
    public String pose(String name) {
        return Objects.requireNonNullElse(poses.get(name), name.replace('_', ' '));
    }
}
