package dev.ironstride.local.process;

import java.io.Serial;
import java.nio.file.Path;
import java.util.List;

/** A process died or stayed silent while starting; carries what the reader needs to see. */
public final class StartFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says who failed and shows the end of its log.
     *
     * @param what a sentence: which process, and how it failed
     */
    public StartFailed(String what, Path log, List<String> lastLines) {
        super(what + "\n"
                + String.join(
                        "\n", lastLines.stream().map(line -> "    " + line).toList())
                + (lastLines.isEmpty() ? "" : "\n") + "The whole log: " + log);
    }
}
