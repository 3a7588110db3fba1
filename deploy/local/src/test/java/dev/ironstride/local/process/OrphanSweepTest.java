package dev.ironstride.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanSweepTest {
    private static final String MARKER = "orphan-sweep-test";

    @TempDir
    Path home;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endProcesses() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void endsAProcessThatIsProvablyOurs() throws Exception {
        // Given a ledger read again by a later launcher
        var process = process();
        ledger().add(ProcessRecord.of("kafka", process.toHandle(), MARKER));

        // When
        var found = OrphanSweep.sweep(ledger());

        // Then
        assertThat(found).containsExactly("kafka");
        assertThat(process.waitFor()).isNotZero();
        assertThat(ledger().records()).isEmpty();
    }

    @Test
    void leavesAStrangerAloneWhoWasGivenTheSameProcessId() throws Exception {
        // Given a record whose process ended long ago
        var stranger = process();
        var old = ProcessRecord.of("kafka", stranger.toHandle(), MARKER);
        ledger().add(new ProcessRecord("kafka", old.pid(), old.startedAtMillis() - 60_000, MARKER));

        // When
        var found = OrphanSweep.sweep(ledger());

        // Then
        assertThat(found).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
        assertThat(ledger().records()).isEmpty();
    }

    @Test
    void leavesAProcessAloneThatDoesNotCarryTheMarker() throws Exception {
        // Given
        var stranger = process();
        ledger().add(ProcessRecord.of("kafka", stranger.toHandle(), "/another/checkout/.ironstride"));

        // When
        var found = OrphanSweep.sweep(ledger());

        // Then
        assertThat(found).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
    }

    private Process process() throws IOException {
        var process = new ProcessBuilder("sh", "-c", "while :; do sleep 1; done", MARKER).start();
        started.add(process);
        return process;
    }

    private ProcessLedger ledger() {
        return new ProcessLedger(home.resolve("processes.json"));
    }
}
