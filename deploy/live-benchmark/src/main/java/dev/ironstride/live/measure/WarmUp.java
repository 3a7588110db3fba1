package dev.ironstride.live.measure;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongUnaryOperator;

/**
 * Work repeated until the compilers of the JVMs that do it rest, ours among them: a service is measured as it is after a day,
 * not while half of the processor time goes into what will not be done again.
 *
 * @param pids of the JVMs
 * @param least at least so long
 * @param most no longer
 */
public record WarmUp(List<Long> pids, Duration least, Duration most) {
    /** Share of their processor time that the compilers may still take. */
    private static final double RESTING = 0.05;
    /** So many times in a row: what is used now and then is compiled now and then. */
    private static final int RESTED = 3;

    /** Something to do for some seconds. */
    @FunctionalInterface
    public interface Work {
        /** Does it once. */
        void run() throws IOException, InterruptedException, SQLException;
    }

    /** Of a service and of this process, which asks it. */
    public static WarmUp of(long service, Duration least, Duration most) {
        return new WarmUp(List.of(service, ProcessHandle.current().pid()), least, most);
    }

    /** Repeats the work, and says how far it came. */
    public void with(String name, Work work) throws IOException, InterruptedException, SQLException {
        long begin = System.nanoTime();
        double share;
        int rested = 0;
        Duration passed;
        do {
            long all = sum(Cpu::micros);
            long compilers = sum(Cpu::compilerMicros);
            work.run();
            // A compiler that has nothing to do ends, and its time with it.
            share = (double) Math.max(0, sum(Cpu::compilerMicros) - compilers) / Math.max(1, sum(Cpu::micros) - all);
            rested = share > RESTING ? 0 : rested + 1;
            passed = Duration.ofNanos(System.nanoTime() - begin);
        } while (passed.compareTo(least) < 0 || (rested < RESTED && passed.compareTo(most) < 0));
        System.out.printf(
                Locale.ROOT,
                "  %s, warm after %d s: compilers take %.0f %% of the processor time%n",
                name,
                passed.toSeconds(),
                100 * share);
    }

    private long sum(LongUnaryOperator ofOne) {
        return pids.stream().mapToLong(Long::longValue).map(ofOne).sum();
    }
}
