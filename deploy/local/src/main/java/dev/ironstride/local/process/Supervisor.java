package dev.ironstride.local.process;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings a process that died while running back, visibly and with a growing pause: 1 s, doubled up to 30 s, back to 1 s
 * once it has run for a minute.
 */
public final class Supervisor {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration HEALTHY = Duration.ofMinutes(1);

    private record Restart(long atNanos, Duration pause) {}

    private final Consumer<String> say;
    private final Map<String, Restart> last = new ConcurrentHashMap<>();
    private volatile boolean on;

    /** A supervisor that tells {@code say} what it does; it does nothing before {@link #watch}. */
    public Supervisor(Consumer<String> say) {
        this.say = say;
    }

    /** From now on crashes are answered. */
    public void watch() {
        on = true;
    }

    /** From now on they are not. */
    public void rest() {
        on = false;
    }

    /** To be called when a process died that should run. */
    public void crashed(LocalProcess process) {
        if (on) {
            Thread.ofVirtual().name("restart-" + process.name()).start(() -> restart(process));
        }
    }

    private void restart(LocalProcess process) {
        var name = process.name();
        var pause = pause(last.get(name), System.nanoTime());
        say.accept(name + " died; starting it again in " + pause.toSeconds() + " s (log: "
                + process.spec().log() + ")");
        try {
            Thread.sleep(pause);
            last.put(name, new Restart(System.nanoTime(), pause));
            if (on && process.wanted()) {
                process.start();
                say.accept(name + " is back");
            }
        } catch (StartFailed again) {
            // It died once more, which calls crashed() again, or it is alive and slow: nothing to add here.
            say.accept(name + " is not ready yet");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration pause(@Nullable Restart before, long now) {
        if (before == null || now - before.atNanos() > HEALTHY.toNanos()) {
            return FIRST;
        }
        var doubled = before.pause().multipliedBy(2);
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
