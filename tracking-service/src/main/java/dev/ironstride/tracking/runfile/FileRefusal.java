package dev.ironstride.tracking.runfile;

import dev.ironstride.kit.problem.Problem;

/** Why a file, or a part of it, is not taken. */
public final class FileRefusal {

    private FileRefusal() {}

    /** It is something else. */
    public static Problem notARun(String sentence) {
        return Problem.of(422, "not-a-run", "The file holds no run", sentence);
    }

    /** It is broken, or nothing we know. */
    public static Problem unreadable(String sentence) {
        return Problem.of(422, "unreadable-file", "The file cannot be read", sentence);
    }

    /** There is more of it than is taken here. */
    public static Problem tooLarge(long most) {
        return Problem.of(
                413,
                "body-too-large",
                "The body is too large",
                "Send at most %d MB at once; a whole export goes to /api/imports.".formatted(most >> 20));
    }

    /** Not all of it arrived. */
    public static Problem brokenOff() {
        return Problem.of(
                400, "upload-broken-off", "The upload broke off", "Send the file again: not all of it arrived.");
    }
}
