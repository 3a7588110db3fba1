package dev.ironstride.tracking.http;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code If-Match}: a change is made to what the caller has seen, or not at all. */
public final class Etag {

    private Etag() {}

    /** Refuses with 412 if the header names other revisions than the present one; without the header, nothing is asked. */
    public static void check(@Nullable String ifMatch, String present) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return;
        }
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(present));
        if (!matches) {
            throw new ProblemException(Problem.of(
                    412,
                    "changed-meanwhile",
                    "It has changed meanwhile",
                    "Read it again, then repeat your change with the new ETag."));
        }
    }
}
