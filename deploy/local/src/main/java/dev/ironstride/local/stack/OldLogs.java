package dev.ironstride.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Logs of the start before: kept once, so that a log on screen is about this start and none grows for ever. */
final class OldLogs {
    private static final String ENDING = ".log";
    private static final String BEFORE = ".previous.log";

    private OldLogs() {}

    /** Renames each {@code x.log} to {@code x.previous.log}. */
    static void putAside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                // The scripts' own logs begin anew by themselves.
                if (name.endsWith(ENDING) && !name.endsWith(BEFORE) && !name.equals("build.log")) {
                    var old = name.substring(0, name.length() - ENDING.length()) + BEFORE;
                    Files.move(file, folder.resolve(old), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
