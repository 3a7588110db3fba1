package dev.ironstride.live.adjust;

import dev.ironstride.live.measure.Cpu;
import dev.ironstride.live.measure.Latencies;
import dev.ironstride.live.measure.Topic;
import dev.ironstride.live.measure.WarmUp;
import dev.ironstride.live.stack.BenchStack;
import dev.ironstride.live.stack.Person;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code ./bench adjust}: from a run on the topic to a plan that can be read through GET.
 *
 * <p>Every event changes its runner's plan: the same hard run comes and goes on a leg day. Adjustments and the baseline's
 * writes take turns (ABBA); then latencies at half of the rate that was reached.
 */
public final class AdjustBench {
    private static final int RUNNERS = 96;
    private static final int PROBES = 6;
    private static final Duration WARM_UP = Duration.ofMinutes(1);
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(4);
    private static final int WARM_UP_WAVES = 60;
    private static final Duration WARM_UP_OF_WRITES = Duration.ofSeconds(30);
    /** In waves of one run for each runner, so that each run is an adjustment of its own and none is taken with the next. */
    private static final int ROUND = 24 * RUNNERS;

    private static final int ROUNDS = 4;
    private static final int PROBED = 600;
    private static final double PROBES_PER_SECOND = 8;
    private static final double TARGET_RATIO = 0.5;
    private static final double TARGET_LATENCY = 6;
    private static final long POLL_NANOS = 2_000_000;
    private static final long WAVE_POLL_NANOS = 5_000_000;

    private final BenchStack stack;
    private final Connection watching;
    private final List<Runner> runners = new ArrayList<>();

    /** On a running stack without data. */
    public AdjustBench(BenchStack stack) throws SQLException {
        this.stack = stack;
        this.watching = stack.database("plan");
    }

    /** Rate of some work, and the CPU each took of the process that drives it and of PostgreSQL. */
    private record Cost(double perSecond, double driverMicros, double postgresMicros) {

        double cpuMicros() {
            return driverMicros + postgresMicros;
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws InterruptedException, SQLException;
    }

    /** Runs it and prints the figures. */
    public void run() throws IOException, InterruptedException, SQLException {
        System.out.printf(
                Locale.ROOT, "%d runners with twelve weeks of plan and forty runs behind them ...%n", RUNNERS + PROBES);
        for (Person person : stack.people(RUNNERS + PROBES)) {
            runners.add(Runner.withPlan(person));
        }
        // The plans stand. What follows them too, in another database of the same server, or idles is not what is
        // measured.
        stack.stop("tracking-service", "gateway", "exercise-service");
        try (var topic = new Topic(stack.addresses().kafka())) {
            runners.forEach(runner -> runner.history().forEach(topic::send));
            awaitConsumed(runners.size() * (long) runners.getFirst().history().size());
            service().with("adjustments", () -> adjust(topic, WARM_UP_WAVES * RUNNERS));
            try (var writes = new SameWrites(stack)) {
                Instant end = Instant.now().plus(WARM_UP_OF_WRITES);
                while (Instant.now().isBefore(end)) {
                    writes.write(RUNNERS);
                }
                double halfRate = compare(topic, writes) / 2;
                latencies(topic, halfRate);
            }
        }
    }

    private WarmUp service() {
        return WarmUp.of(stack.pid("plan-service"), WARM_UP, LONGEST_WARM_UP);
    }

    private double compare(Topic topic, SameWrites writes) throws InterruptedException, SQLException {
        var ours = new ArrayList<Cost>();
        var theirs = new ArrayList<Cost>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean first = round % 2 == 0;
            if (first) {
                ours.add(cost(() -> adjust(topic, ROUND), stack.pid("plan-service")));
            }
            theirs.add(cost(() -> writes.write(ROUND), ProcessHandle.current().pid()));
            if (!first) {
                ours.add(cost(() -> adjust(topic, ROUND), stack.pid("plan-service")));
            }
            System.out.printf(
                    Locale.ROOT,
                    "  round %d: adjustments %.0f/s, %.0f us CPU (PostgreSQL %.0f);"
                            + " the same writes %.0f/s, %.0f us CPU (PostgreSQL %.0f); load %.1f%n",
                    round + 1,
                    ours.getLast().perSecond(),
                    ours.getLast().cpuMicros(),
                    ours.getLast().postgresMicros(),
                    theirs.getLast().perSecond(),
                    theirs.getLast().cpuMicros(),
                    theirs.getLast().postgresMicros(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        double cpu = median(theirs.stream().map(Cost::cpuMicros).toList())
                / median(ours.stream().map(Cost::cpuMicros).toList());
        double rate = median(ours.stream().map(Cost::perSecond).toList())
                / median(theirs.stream().map(Cost::perSecond).toList());
        double perCore = 1e6 / median(ours.stream().map(Cost::cpuMicros).toList());
        System.out.printf(
                Locale.ROOT,
                "Adjustments a second for each core: %.0f, beside %.0f of the same writes%n",
                perCore,
                perCore / cpu);
        System.out.printf(
                Locale.ROOT,
                "  ratio for each core %.2f (target %.1f: %s); ratio of rates %.2f%n",
                cpu,
                TARGET_RATIO,
                cpu >= TARGET_RATIO ? "reached" : "missed",
                rate);
        return median(ours.stream().map(Cost::perSecond).toList());
    }

    private Cost cost(Work work, long driver) throws InterruptedException, SQLException {
        long driven = Cpu.micros(driver);
        long stored = postgres();
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Cost(
                ROUND / seconds,
                (double) (Cpu.micros(driver) - driven) / ROUND,
                (double) (postgres() - stored) / ROUND);
    }

    /** What PostgreSQL has used, without what it costs to watch it. */
    private long postgres() throws SQLException {
        return Cpu.microsWithChildren(stack.pid("postgres")) - Cpu.micros(number("select pg_backend_pid()"));
    }

    private void adjust(Topic topic, int count) throws SQLException {
        long before = revisions();
        for (int i = 1; i <= count; i++) {
            topic.send(runners.get(i % RUNNERS).toggle());
            if (i % RUNNERS == 0) {
                topic.flush();
                while (revisions() < before + i) {
                    LockSupport.parkNanos(WAVE_POLL_NANOS);
                }
            }
        }
    }

    private void awaitConsumed(long count) throws SQLException {
        while (number("select count(*) from inbox where consumer = 'plan-service'") < count) {
            LockSupport.parkNanos(100 * POLL_NANOS);
        }
    }

    /** Each adjustment that changed a plan made a revision of it. */
    private long revisions() throws SQLException {
        return number("select sum(revision) from plan where current");
    }

    private long number(String query) throws SQLException {
        try (var sql = watching.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void latencies(Topic topic, double perSecond) throws IOException, InterruptedException, SQLException {
        int count = (int) (perSecond * PROBED / PROBES_PER_SECOND);
        Latencies raw = new RawPath(stack).measure(perSecond, count);
        Thread background = Thread.ofPlatform().daemon().start(() -> background(topic, perSecond));
        // Nothing has read pages beside adjustments before.
        service().with("adjustments and pages", () -> probe(topic, PROBED / 8));
        runners.subList(RUNNERS, RUNNERS + PROBES).forEach(Runner::signIn);
        probe(topic, PROBED / 8);
        Latencies ours = probe(topic, PROBED);
        background.interrupt();
        background.join();
        double ratio = ours.millis(99) / raw.millis(99);
        System.out.printf(Locale.ROOT, "At half of that rate, %.0f a second:%n", perSecond);
        System.out.printf(Locale.ROOT, "  Kafka there and back and one commit   %s%n", raw);
        System.out.printf(Locale.ROOT, "  run on the topic to plan through GET  %s%n", ours);
        System.out.printf(
                Locale.ROOT,
                "  p99 ratio %.1f (target at most %.0f: %s)%n",
                ratio,
                TARGET_LATENCY,
                ratio <= TARGET_LATENCY ? "reached" : "missed");
    }

    private void background(Topic topic, double perSecond) {
        long begin = System.nanoTime();
        for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
            LockSupport.parkNanos(begin + (long) (i / perSecond * 1e9) - System.nanoTime());
            topic.send(runners.get(i % RUNNERS).toggle());
        }
    }

    /** One runner at a time, each time until its page shows the change. */
    private Latencies probe(Topic topic, int count) throws InterruptedException {
        var latencies = new Latencies();
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Runner runner = runners.get(RUNNERS + i % PROBES);
            String before = runner.seen();
            long meant = Math.max(begin + (long) (i / PROBES_PER_SECOND * 1e9), System.nanoTime());
            LockSupport.parkNanos(meant - System.nanoTime());
            topic.send(runner.toggle());
            while (runner.seen().equals(before)) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            latencies.note(System.nanoTime() - meant);
        }
        return latencies;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
