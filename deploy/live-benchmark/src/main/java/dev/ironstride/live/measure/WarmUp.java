package dev.ironstride.live.measure;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/**
 * Work repeated until the compilers of a JVM rest: a service is measured as it is after a day, not while half of its
 * processor time goes into what it will not do again.
 *
 * @param pid of the JVM
 * @param least at least so long
 * @param most no longer
 */
public record WarmUp(long pid, Duration least, Duration most) {
    /** Share of its processor time that the compilers may still take. */
    private static final double RESTING = 0.05;

    /** Something to do for some seconds. */
    @FunctionalInterface
    public interface Work {
        /** Does it once. */
        void run() throws IOException, InterruptedException, SQLException;
    }

    /** Repeats the work, and says how far it came. */
    public void with(String name, Work work) throws IOException, InterruptedException, SQLException {
        long begin = System.nanoTime();
        double share;
        Duration passed;
        do {
            long all = Cpu.micros(pid);
            long compilers = Cpu.compilerMicros(pid);
            work.run();
            // A compiler that has nothing to do ends, and its time with it.
            share = (double) Math.max(0, Cpu.compilerMicros(pid) - compilers) / Math.max(1, Cpu.micros(pid) - all);
            passed = Duration.ofNanos(System.nanoTime() - begin);
        } while (passed.compareTo(least) < 0 || (share > RESTING && passed.compareTo(most) < 0));
        System.out.printf(
                Locale.ROOT,
                "  %s, warm after %d s: compilers take %.0f %% of the service's processor time%n",
                name,
                passed.toSeconds(),
                100 * share);
    }
}
