package dev.ironstride.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command line of any process, as far as the operating system tells. */
public final class CommandLine {
    private CommandLine() {}

    /** Program and arguments separated by blanks; empty if unknown. */
    public static String of(ProcessHandle handle) {
        try {
            // Java's own answer is cut at 4096 characters on Linux, shorter than a class path.
            var raw = Files.readAllBytes(Path.of("/proc", Long.toString(handle.pid()), "cmdline"));
            return new String(raw, StandardCharsets.UTF_8).replace('\0', ' ').strip();
        } catch (IOException noProcFileSystem) {
            return handle.info().commandLine().orElse("");
        }
    }
}
