package dev.ironstride.local.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that runs once to its end, such as one that formats a data directory. */
public final class OneShot {
    private OneShot() {}

    /**
     * Runs {@code command} with its output in {@code log}.
     *
     * @param failure the sentence of the {@link StartFailed} that is thrown unless it ends with 0
     */
    public static void run(List<String> command, Map<String, String> environment, Path log, String failure)
            throws IOException, InterruptedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            if (process.waitFor() != 0) {
                throw new StartFailed(failure + " The end of its log:", log, LogTail.of(log, 20));
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
