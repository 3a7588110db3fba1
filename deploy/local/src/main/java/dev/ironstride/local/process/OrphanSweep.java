package dev.ironstride.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends what a killed launcher left running, and only that. */
public final class OrphanSweep {
    private static final Duration GRACE = Duration.ofSeconds(15);

    private OrphanSweep() {}

    /**
     * Stops every process of {@code ledger} that is provably ours (see {@link ProcessRecord#describes}), last started
     * first, and empties the ledger.
     *
     * @return the names of those that were still running
     */
    public static List<String> sweep(ProcessLedger ledger) throws InterruptedException {
        var found = ledger.records().reversed().stream()
                .filter(record -> ProcessHandle.of(record.pid())
                        .filter(ProcessHandle::isAlive)
                        .filter(record::describes)
                        .isPresent())
                .toList();
        for (var record : found) {
            var handle = ProcessHandle.of(record.pid());
            if (handle.isPresent()) {
                stop(handle.get());
            }
        }
        ledger.records().forEach(record -> ledger.remove(record.name()));
        return found.stream().map(ProcessRecord::name).toList();
    }

    private static void stop(ProcessHandle handle) throws InterruptedException {
        // A paused process acts on no other signal before this one.
        Signals.send(handle.pid(), "CONT");
        // INT is a fast shutdown to PostgreSQL and an orderly one to a JVM.
        Signals.send(handle.pid(), "INT");
        try {
            handle.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            handle.destroyForcibly();
        }
    }
}
