package dev.ironstride.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one process is started, recognised as ready and stopped.
 *
 * @param name what people call it, also the name of its log file
 * @param command program and arguments
 * @param environment variables set over those of the launcher
 * @param log file its output is appended to
 * @param marker text its command line carries and no foreign process' does: how an orphan is told from a stranger
 * @param readiness how to ask it whether it is ready
 * @param patience how long a start may take
 * @param stopSignal signal for an orderly stop, as {@code kill} names it
 */
public record ProcessSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        String marker,
        Readiness readiness,
        Duration patience,
        String stopSignal) {

    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A Java-like process: stopped by SIGTERM, five minutes to start. */
    public static ProcessSpec of(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path log,
            String marker,
            Readiness readiness) {
        return new ProcessSpec(name, command, environment, log, marker, readiness, Duration.ofMinutes(5), "TERM");
    }

    /** The same process, stopped by another signal. */
    public ProcessSpec stoppedBy(String signal) {
        return new ProcessSpec(name, command, environment, log, marker, readiness, patience, signal);
    }

    /** The same process with some environment variables added or replaced. */
    public ProcessSpec with(Map<String, String> more) {
        var merged = new HashMap<>(environment);
        merged.putAll(more);
        return new ProcessSpec(name, command, merged, log, marker, readiness, patience, stopSignal);
    }
}
