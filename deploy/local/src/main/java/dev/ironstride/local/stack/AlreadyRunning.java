package dev.ironstride.local.stack;

import java.io.Serial;
import java.nio.file.Path;

/** Another launcher runs a stack in this home. */
public final class AlreadyRunning extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    AlreadyRunning(Path home) {
        super("A stack already runs in " + home);
    }
}
