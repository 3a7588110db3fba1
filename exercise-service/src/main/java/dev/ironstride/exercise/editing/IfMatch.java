package dev.ironstride.exercise.editing;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code If-Match}: a change is made to what the caller has seen, or not at all.
 *
 * @param header as sent; null if it was not
 */
record IfMatch(@Nullable String header) {

    /** Refuses with 428 if the header is missing. */
    IfMatch required() {
        if (header == null || header.isBlank()) {
            throw new ProblemException(Problem.of(
                    428,
                    "if-match-required",
                    "Say which version you changed",
                    "Read the exercise, and send the ETag of that answer as If-Match."));
        }
        return this;
    }

    /**
     * Refuses with 412 if the header names another version.
     *
     * @param present the tag of the exercise as it stands, in English, without quotation marks
     */
    void check(String present) {
        if (header == null || header.isBlank()) {
            return;
        }
        boolean matches = Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals('"' + present + '"'));
        if (!matches) {
            throw new ProblemException(Problem.of(
                    412,
                    "changed-meanwhile",
                    "It has changed meanwhile",
                    "Someone was faster, or the ETag is that of another language. Read it again with Accept-Language: en,"
                            + " and repeat your change."));
        }
    }
}
