package dev.ironstride.exercise.editing;

import dev.ironstride.kit.problem.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text from outside that other people will read: what it may hold. */
public final class PlainText {

    /** Kinds of character that show nothing, show something else than they are, or cannot be stored. */
    private static final Set<Integer> UNFIT = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private PlainText() {}

    /** What is wrong with a text, to be read after its name; empty if nothing. */
    public static Optional<String> fault(String text, int longest) {
        if (text.isBlank()) {
            return Optional.of("must not be empty");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of("must have at most " + longest + " characters");
        }
        if (text.codePoints().anyMatch(character -> UNFIT.contains(Character.getType(character)))) {
            return Optional.of("must be plain text without control characters");
        }
        return text.equals(text.strip()) ? Optional.empty() : Optional.of("must not begin or end with a blank");
    }

    /** A text that came by another way than a body, or null; adds to the faults. */
    public static @Nullable String optional(String name, @Nullable String text, int longest, List<FieldError> faults) {
        if (text != null) {
            fault(text, longest).ifPresent(fault -> faults.add(new FieldError(name, fault)));
        }
        return text;
    }
}
