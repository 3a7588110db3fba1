package dev.ironstride.live.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time of processes, from /proc. */
public final class Cpu {
    /** Clock ticks of a second: USER_HZ, 100 on every Linux there is. */
    private static final long MICROS_PER_TICK = 10_000;
    /** utime in /proc/pid/stat, counted after the name in brackets; stime, cutime and cstime follow it. */
    private static final int UTIME = 11;

    private Cpu() {}

    /** Microseconds that a process and its threads have used so far, user and system; 0 once it has ended. */
    public static long micros(long pid) {
        return ticks(pid, 2) * MICROS_PER_TICK;
    }

    /** The same of PostgreSQL: its server and the processes of its connections, those that have ended included. */
    public static long microsWithChildren(long pid) {
        long sum = ticks(pid, 4) * MICROS_PER_TICK;
        return ProcessHandle.of(pid)
                .map(handle -> handle.children()
                        .mapToLong(child -> microsWithChildren(child.pid()))
                        .sum())
                .map(children -> sum + children)
                .orElse(sum);
    }

    /** Microseconds that those threads of a JVM have used that compile what it runs. */
    public static long compilerMicros(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.filter(Cpu::compiles)
                            .mapToLong(thread -> ticks(thread, 2))
                            .sum()
                    * MICROS_PER_TICK;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** The kernel keeps fifteen characters of "C1 CompilerThread0" and "C2 CompilerThread0". */
    private static boolean compiles(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).startsWith(" Compiler", 2);
        } catch (IOException ended) {
            return false;
        }
    }

    private static long ticks(long pid, int fields) {
        return ticks(Path.of("/proc", Long.toString(pid)), fields);
    }

    private static long ticks(Path process, int fields) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] all = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long sum = 0;
            for (int i = 0; i < fields; i++) {
                sum += Long.parseLong(all[UTIME + i]);
            }
            return sum;
        } catch (IOException ended) {
            return 0;
        }
    }
}
