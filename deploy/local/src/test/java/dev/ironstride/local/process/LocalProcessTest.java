package dev.ironstride.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalProcessTest {
    @TempDir
    Path home;

    private final BlockingQueue<String> crashes = new LinkedBlockingQueue<>();
    private @Nullable LocalProcess process;

    @AfterEach
    void endProcess() throws InterruptedException {
        if (process != null) {
            process.kill();
        }
    }

    @Test
    void saysWhichProcessDiedWhileStartingAndShowsItsLastWords() {
        // Given
        var dying = process("echo no more disk; exit 3", () -> false);

        // When / Then
        assertThatThrownBy(dying::start)
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("app stopped while starting")
                .hasMessageContaining("no more disk")
                .hasMessageContaining("app.log");
    }

    @Test
    void announcesACrash() throws InterruptedException {
        // Given
        var running = process("while :; do sleep 1; done", () -> true).start();

        // When
        running.crash();

        // Then
        assertThat(crashes.poll(10, TimeUnit.SECONDS)).isEqualTo("app");
    }

    @Test
    void staysDownAfterAKillUntilItIsStartedAgain() throws InterruptedException {
        // Given
        var running = process("while :; do sleep 1; done", () -> true).start();
        var first = running.pid();

        // When
        running.kill();

        // Then
        assertThat(running.pid()).isEmpty();
        assertThat(running.wanted()).isFalse();
        assertThat(running.start().pid()).isPresent().isNotEqualTo(first);
        assertThat(crashes).isEmpty();
    }

    @Test
    void isForgottenByTheLedgerWhenAKillReturns() throws InterruptedException {
        // Given
        var running = process("while :; do sleep 1; done", () -> true).start();
        assertThat(writtenDown()).hasSize(1);

        // When
        running.kill();

        // Then
        assertThat(writtenDown()).isEmpty();
    }

    @Test
    void stopsInOrderBySignal() throws InterruptedException {
        // Given a process that says good-bye
        var polite = process("trap 'echo bye; exit 0' TERM; echo up; while :; do sleep 0.1; done", () -> said("up"))
                .start();

        // When
        polite.stop();

        // Then
        assertThat(said("bye")).isTrue();
    }

    @Test
    void aSupervisorBringsACrashedProcessBack() throws InterruptedException {
        // Given
        var said = new LinkedBlockingQueue<String>();
        var supervisor = new Supervisor(said::add);
        var running = new LocalProcess(
                spec("while :; do sleep 1; done", () -> true),
                new ProcessLedger(home.resolve("p.json")),
                supervisor::crashed);
        process = running;
        running.start();
        supervisor.watch();

        // When
        running.crash();

        // Then
        assertThat(said.poll(10, TimeUnit.SECONDS)).startsWith("app died; starting it again in 1 s");
        assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo("app is back");
        assertThat(running.pid()).isPresent();
    }

    private List<ProcessRecord> writtenDown() {
        return new ProcessLedger(home.resolve("p.json")).records();
    }

    private boolean said(String word) {
        return LogTail.of(home.resolve("app.log"), 5).contains(word);
    }

    private LocalProcess process(String script, Readiness readiness) {
        var made = new LocalProcess(
                spec(script, readiness), new ProcessLedger(home.resolve("p.json")), died -> crashes.add(died.name()));
        process = made;
        return made;
    }

    private ProcessSpec spec(String script, Readiness readiness) {
        return ProcessSpec.of(
                "app", List.of("sh", "-c", script, "marker"), Map.of(), home.resolve("app.log"), "marker", readiness);
    }
}
