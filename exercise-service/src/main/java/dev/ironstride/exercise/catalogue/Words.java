package dev.ironstride.exercise.catalogue;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Everything about an exercise that is said in one language.
 *
 * @param name what it is called
 * @param aliases other names that runners use, without quotation marks; one name may belong to one exercise only
 * @param cues what to do; never empty (R14)
 * @param errors what to avoid; never empty (R14)
 * @param instruction how to do it, and what for
 * @param variations changes that keep the id, in plain words
 */
public record Words(
        String name,
        List<String> aliases,
        List<String> cues,
        List<String> errors,
        Instruction instruction,
        Variations variations) {

    /** What would be mistaken for the frame of a list when names are searched. */
    private static final Pattern MARKS = Pattern.compile("[\"\\\\|\\[\\]]");

    /** Copies the lists; refuses what is missing or blank, saying what. */
    public Words {
        aliases = List.copyOf(aliases);
        cues = List.copyOf(cues);
        errors = List.copyOf(errors);
        require(!name.isBlank(), "needs a name");
        require(!cues.isEmpty() && !errors.isEmpty(), "needs a cue and an error (R14)");
        require(cues.stream().noneMatch(String::isBlank), "needs cues that say something");
        require(errors.stream().noneMatch(String::isBlank), "needs errors that say something");
        require(aliases.stream().allMatch(Words::isPlain), "needs aliases of plain words");
    }

    /** Whether these say as much as others do of the same exercise: a translation leaves nothing out and adds nothing. */
    public boolean sayAsMuchAs(Words other) {
        return cues.size() == other.cues.size()
                && errors.size() == other.errors.size()
                && instruction.steps().size() == other.instruction.steps().size()
                && variations.easier().size() == other.variations.easier().size()
                && variations.harder().size() == other.variations.harder().size();
    }

    /** Whether a name can be searched: quotation marks, brackets and bars would be mistaken for the frame of a list. */
    public static boolean isPlain(String alias) {
        return !alias.isBlank() && !MARKS.matcher(alias).find();
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
