package dev.ironstride.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One process of the stack. Tests hold it to start, stop, kill, pause and resume; what is stopped or killed through
 * this handle stays down until {@link #start()}, what dies otherwise is announced to the {@code onCrash} listener.
 * Thread-safe.
 */
public final class LocalProcess {
    private static final Duration POLL = Duration.ofMillis(150);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final ProcessLedger ledger;
    private final Consumer<LocalProcess> onCrash;
    private ProcessSpec spec;
    private @Nullable Process process;
    private CompletableFuture<Boolean> recorded = CompletableFuture.completedFuture(false);
    private volatile boolean wanted;

    /** Describes a process without starting it. */
    public LocalProcess(ProcessSpec spec, ProcessLedger ledger, Consumer<LocalProcess> onCrash) {
        this.spec = spec;
        this.ledger = ledger;
        this.onCrash = onCrash;
    }

    /** What people call it. */
    public synchronized String name() {
        return spec.name();
    }

    /** How it is started. */
    public synchronized ProcessSpec spec() {
        return spec;
    }

    /** Its process id while it runs. */
    public synchronized OptionalLong pid() {
        return process != null && process.isAlive() ? OptionalLong.of(process.pid()) : OptionalLong.empty();
    }

    /** Whether it should be running: started, and not stopped or killed through this handle since. */
    public boolean wanted() {
        return wanted;
    }

    /** Starts it unless it runs, and waits until it is ready. */
    public LocalProcess start() throws InterruptedException {
        launch();
        awaitReady();
        return this;
    }

    /** Starts it unless it runs, without waiting. */
    public synchronized void launch() {
        wanted = true;
        if (process != null && process.isAlive()) {
            return;
        }
        try {
            Files.createDirectories(spec.log().toAbsolutePath().getParent());
            var builder = new ProcessBuilder(OwnSession.wrap(spec.command()))
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(spec.log().toFile()));
            builder.environment().putAll(spec.environment());
            var started = builder.start();
            process = started;
            ledger.add(ProcessRecord.of(spec.name(), started.toHandle(), spec.marker()));
            recorded = started.onExit().thenApply(this::recordEnd);
            var _ = recorded.thenAccept(this::announce);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is ready; throws {@link StartFailed} if it dies or takes longer than its patience. */
    public void awaitReady() throws InterruptedException {
        var current = spec();
        var deadline = System.nanoTime() + current.patience().toNanos();
        while (!current.readiness().ready()) {
            if (pid().isEmpty()) {
                throw new StartFailed(
                        current.name() + " stopped while starting. The end of its log:",
                        current.log(),
                        LogTail.of(current.log(), 20));
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailed(
                        current.name() + " was not ready after "
                                + current.patience().toSeconds() + " s. The end of its log:",
                        current.log(),
                        LogTail.of(current.log(), 20));
            }
            Thread.sleep(POLL);
        }
    }

    /** Stops it in order and waits; forces it after 20 s. */
    public void stop() throws InterruptedException {
        var running = release();
        if (running != null) {
            Signals.send(running.pid(), "CONT");
            Signals.send(running.pid(), spec().stopSignal());
            if (!running.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly().waitFor();
            }
        }
        awaitRecord();
    }

    /** Ends it with SIGKILL, as a power cut would, and leaves it down. */
    public void kill() throws InterruptedException {
        var running = release();
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
        awaitRecord();
    }

    /** Ends it with SIGKILL behind the launcher's back, so that it counts as a crash and is restarted. */
    public synchronized void crash() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** Freezes it (SIGSTOP): it holds its connections and answers nothing. */
    public void pause() throws InterruptedException {
        signal("STOP");
    }

    /** Lets a frozen process go on. */
    public void resume() throws InterruptedException {
        signal("CONT");
    }

    /** Stops it and starts it again with these variables added to its environment, from now on. */
    public void restart(Map<String, String> environment) throws InterruptedException {
        stop();
        synchronized (this) {
            spec = spec.with(environment);
        }
        start();
    }

    private void signal(String signal) throws InterruptedException {
        var pid = pid();
        if (pid.isPresent()) {
            Signals.send(pid.getAsLong(), signal);
        }
    }

    private synchronized @Nullable Process release() {
        wanted = false;
        return process != null && process.isAlive() ? process : null;
    }

    /** Waits until the ledger has forgotten it: nothing of it is written after a stop or a kill returned. */
    private void awaitRecord() {
        CompletableFuture<Boolean> last;
        synchronized (this) {
            last = recorded;
        }
        last.join();
    }

    /** Strikes it from the ledger; whether it ended though it was wanted. */
    private synchronized boolean recordEnd(Process ended) {
        if (process == null || process.pid() != ended.pid()) {
            return false;
        }
        ledger.remove(spec.name());
        return wanted; // asked here: a start right after a kill would make the kill look like a crash
    }

    private void announce(boolean crashed) {
        if (crashed) {
            onCrash.accept(this);
        }
    }
}
