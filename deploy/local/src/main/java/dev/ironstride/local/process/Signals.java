package dev.ironstride.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;

/** Signals that Java's own process API does not know. */
public final class Signals {
    private Signals() {}

    /**
     * Sends a signal with {@code kill}; a process that is gone is no error.
     *
     * @param signal its name without SIG, such as {@code INT}
     */
    public static void send(long pid, String signal) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
