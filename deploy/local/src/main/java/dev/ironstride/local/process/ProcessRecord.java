package dev.ironstride.local.process;

import java.time.Duration;
import java.time.Instant;

/**
 * What is written down about a started process so that a later launcher can recognise it.
 *
 * @param pid its process id
 * @param startedAtMillis when the operating system says it started, in milliseconds since 1970
 * @param marker text its command line carries
 */
public record ProcessRecord(String name, long pid, long startedAtMillis, String marker) {
    /** The boot time behind a start time is read in whole seconds, so two readings may differ by one. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    /** Describes a process that was just started. */
    public static ProcessRecord of(String name, ProcessHandle handle, String marker) {
        var started = handle.info().startInstant().orElseGet(() -> Instant.ofEpochMilli(0));
        return new ProcessRecord(name, handle.pid(), started.toEpochMilli(), marker);
    }

    /**
     * Whether {@code handle} is provably the recorded process: same id, same start time, and a command line that
     * carries the marker. A process id that was given to a stranger since fails at least one of the three.
     */
    public boolean describes(ProcessHandle handle) {
        var info = handle.info();
        var started = info.startInstant();
        return handle.pid() == pid
                && startedAtMillis != 0
                && started.isPresent()
                && Math.abs(started.get().toEpochMilli() - startedAtMillis) <= CLOCK_SLACK.toMillis()
                && CommandLine.of(handle).contains(marker);
    }
}
