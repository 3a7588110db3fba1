package dev.ironstride.plan.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step of the ladder: the classes of all sessions of a week, heaviest first.
 *
 * @param letters never empty
 */
public record Rung(List<Letter> letters) {

    public Rung {
        letters = letters.stream().sorted().toList();
    }

    /** Reads {@code "HML"}. */
    public static Rung of(String letters) {
        return new Rung(letters.chars()
                .mapToObj(letter -> Letter.valueOf(String.valueOf((char) letter)))
                .toList());
    }

    /**
     * What is left to place when some sessions stay where they are.
     *
     * @return empty when a locked session's letter is not on this rung
     */
    public Optional<List<Letter>> without(List<Letter> locked) {
        var left = new ArrayList<>(letters);
        for (Letter letter : locked) {
            if (!left.remove(letter)) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(left));
    }

    @Override
    public String toString() {
        var text = new StringBuilder(letters.size());
        letters.forEach(text::append);
        return text.toString();
    }
}
