package dev.ironstride.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts children outside the terminal's process group. Ctrl-C goes to the whole group: without this PostgreSQL would
 * be gone before the applications that use it have stopped.
 */
final class OwnSession {
    private static final List<String> PREFIX = find();

    private OwnSession() {}

    static List<String> wrap(List<String> command) {
        var wrapped = new ArrayList<>(PREFIX);
        wrapped.addAll(command);
        return wrapped;
    }

    /** Both replace themselves with the command, so the process id stays that of the child. */
    private static List<String> find() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        if (onPath("perl")) { // macOS has no setsid, but ships perl
            return List.of("perl", "-e", "setpgrp; exec @ARGV or die $!");
        }
        return List.of();
    }

    private static boolean onPath(String program) {
        for (var directory :
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":", -1)) {
            if (Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }
}
