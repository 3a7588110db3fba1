package dev.ironstride.plan.http;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the caller demands of the revision in place (RFC 9110, section 13).
 *
 * @param ifMatch header {@code If-Match}: only if it is one of these
 * @param ifNoneMatch header {@code If-None-Match}: only if it is none of these
 */
public record Precondition(
        @Nullable String ifMatch, @Nullable String ifNoneMatch) {

    /** The entity tag of a revision. */
    public static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /** Refuses with 412 {@code changed-meanwhile} if the caller has seen another state; empty means there is nothing yet. */
    public void check(Optional<Long> revision) {
        boolean matches = ifMatch == null || names(ifMatch, revision);
        boolean differs = ifNoneMatch == null || !names(ifNoneMatch, revision);
        if (!matches || !differs) {
            throw new ProblemException(Problem.of(
                    412,
                    "changed-meanwhile",
                    "It has changed meanwhile",
                    "Someone, perhaps you on another device, was faster. Load it again and repeat your change."));
        }
    }

    /** Whether the caller has this revision already, so that 304 is enough. */
    public boolean has(long revision) {
        return ifNoneMatch != null && names(ifNoneMatch, Optional.of(revision));
    }

    private static boolean names(String header, Optional<Long> revision) {
        return revision.isPresent()
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(tag(revision.get())));
    }
}
