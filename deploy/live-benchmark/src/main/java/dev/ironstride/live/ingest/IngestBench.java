package dev.ironstride.live.ingest;

import dev.ironstride.live.http.HttpLoad;
import dev.ironstride.live.http.Pace;
import dev.ironstride.live.measure.Cpu;
import dev.ironstride.live.measure.WarmUp;
import dev.ironstride.live.stack.BenchStack;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code ./bench ingest}: runs posted one by one and in batches beside what HTTP alone and PostgreSQL alone can do, in turns;
 * then three times as many posts as fit.
 *
 * <p>A post is signed in, validated, compared with what is known, stored with its event, and answered after the commit. What
 * reads the events rests meanwhile: neither baseline has anybody who reads.
 */
public final class IngestBench {
    /** Settings of tracking-service: the events wait in their table, where they are counted. */
    public static final Map<String, String> SETTINGS = Map.of("IRONSTRIDE_OUTBOX_RELAY_ENABLED", "false");

    private static final int CONNECTIONS = 64;
    /** Watches that deliver at once: what is committed together is what waits together. */
    private static final int SINGLE_CONNECTIONS = 256;

    private static final int BATCH_CONNECTIONS = 4;
    private static final int LONGEST_POST = 4 << 10;
    private static final int LONGEST_BATCH = 256 << 10;
    private static final int PARTS_OF_WARM_UP = 4;
    private static final int LONGEST_WARM_UP = 5;
    private static final int PART_FOR_COUNTING = 8;
    private static final double OF_CEILING = 0.5;
    private static final double OF_T1 = 1.5;
    private static final double OF_TB = 0.55;

    private final BenchStack stack;
    private final Sizes sizes;
    private final Posts posts;
    private final Ledger ledger = new Ledger();
    private final AtomicLong next = new AtomicLong();

    /**
     * On a running stack without data.
     *
     * @param arguments {@code smoke}, or rounds, seconds of each, of warming up, athletes, seconds of overload
     */
    public IngestBench(BenchStack stack, List<String> arguments) throws InterruptedException {
        this.stack = stack;
        this.sizes = Sizes.of(arguments);
        System.out.printf(Locale.ROOT, "%d athletes sign in ...%n", sizes.athletes());
        this.posts = new Posts(stack.people(sizes.athletes()), stack.addresses().tracking());
    }

    /** Runs it and prints the figures. */
    public void run() throws IOException, InterruptedException, SQLException {
        stack.stop("gateway", "plan-service", "exercise-service");
        try (var hello = HelloServer.start()) {
            System.out.println("Warming up ...");
            warmUp("singles", sizes.warmUp(), this::singles);
            warmUp("batches", sizes.warmUp() / 2, this::batches);
            hello(hello, sizes.warmUp() * 1_000_000_000L / 3);
            var rows = new SameRows(stack);
            double capacity = compare(hello, rows);
            rows.clear();
            startAgain();
            new Overload(stack, posts, ledger, next).run(capacity, sizes.overload());
        }
    }

    private interface Work {
        void run(long nanos) throws IOException;
    }

    private void warmUp(String name, int seconds, Work work) throws IOException, InterruptedException, SQLException {
        var least = Duration.ofSeconds(seconds);
        WarmUp.of(stack.pid("tracking-service"), least, least.multipliedBy(LONGEST_WARM_UP))
                .with(name, () -> work.run(least.toNanos() / PARTS_OF_WARM_UP));
    }

    /**
     * The tables are emptied, as the baselines' are: else a minute of posts gives each athlete more runs than ten years of
     * running, and every run is compared with all of four weeks. A few are told again, because a database that has run for
     * a minute has counted its tables by itself; before, it plans as if they were empty.
     */
    private void startAgain() throws IOException, SQLException {
        check();
        try (var connection = stack.database("tracking");
                var sql = connection.createStatement()) {
            sql.execute("truncate run, run_key, outbox");
            ledger.forget();
            singles(sizes.nanos() / PART_FOR_COUNTING);
            for (String table : List.of("run", "run_key", "outbox")) {
                sql.execute("analyze " + table);
            }
        }
    }

    private double compare(HelloServer hello, SameRows rows) throws IOException, InterruptedException, SQLException {
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < sizes.rounds(); i++) {
            rounds.add(i % 2 == 0 ? forwards(hello, rows) : backwards(hello, rows));
            System.out.printf(
                    Locale.ROOT,
                    "  round %d: %s; load %.1f%n",
                    i + 1,
                    rounds.getLast(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        System.out.printf(
                Locale.ROOT,
                "H: a POST to Vert.x alone, %d connections; singles: %d; T1 and TB: the same rows by %s, one or a thousand a"
                        + " commit%n",
                CONNECTIONS,
                SINGLE_CONNECTIONS,
                rows.tool());
        ratio(
                "singles / (1/(1/H + 1/TB))",
                rounds.stream().map(Round::ofCeiling).toList(),
                OF_CEILING);
        ratio("singles / T1", rounds.stream().map(Round::ofT1).toList(), OF_T1);
        ratio("batch / TB", rounds.stream().map(Round::ofTb).toList(), OF_TB);
        return Median.of(
                rounds.stream().map(round -> round.singles().perSecond()).toList());
    }

    private Round forwards(HelloServer hello, SameRows rows) throws IOException, InterruptedException, SQLException {
        double http = hello(hello, sizes.nanos());
        double t1 = rows.singles(sizes.seconds());
        startAgain();
        Cost singles = singles(sizes.nanos());
        Cost batches = batches(sizes.nanos());
        return new Round(http, t1, rows.batches(sizes.seconds()), singles, batches);
    }

    private Round backwards(HelloServer hello, SameRows rows) throws IOException, InterruptedException, SQLException {
        double tb = rows.batches(sizes.seconds());
        startAgain();
        Cost batches = batches(sizes.nanos());
        Cost singles = singles(sizes.nanos());
        double t1 = rows.singles(sizes.seconds());
        return new Round(hello(hello, sizes.nanos()), t1, tb, singles, batches);
    }

    private double hello(HelloServer hello, long nanos) throws IOException {
        var volley = new Volley(posts, new Ledger(), new AtomicLong(), 0);
        try (var load = new HttpLoad(hello.address(), CONNECTIONS, LONGEST_POST)) {
            long took = load.run(Pace.asAnswered(), nanos, volley);
            return volley.accepted() * 1e9 / took;
        }
    }

    private Cost singles(long nanos) throws IOException {
        posts.renewTokens();
        var volley = new Volley(posts, ledger, next, 0);
        try (var load = new HttpLoad(stack.addresses().tracking(), SINGLE_CONNECTIONS, LONGEST_POST)) {
            var cpu = new Spent();
            long took = load.run(Pace.asAnswered(), nanos, volley);
            if (!volley.others().isEmpty()) {
                throw new IllegalStateException("Unexpected answers by status: " + volley.others());
            }
            return cpu.cost(volley.accepted(), took);
        }
    }

    private Cost batches(long nanos) throws IOException {
        posts.renewTokens();
        var batches = new Batches(posts, ledger, next);
        try (var load = new HttpLoad(stack.addresses().tracking(), BATCH_CONNECTIONS, LONGEST_BATCH)) {
            var cpu = new Spent();
            long took = load.run(Pace.asAnswered(), nanos, batches);
            return cpu.cost(batches.stored(), took);
        }
    }

    private void check() throws SQLException {
        Ledger.Verdict verdict = ledger.compare(stack);
        if (!verdict.clean()) {
            throw new IllegalStateException("Fast, but wrong: " + verdict);
        }
    }

    private static void ratio(String name, List<Double> ratios, double target) {
        double median = Median.of(ratios);
        System.out.printf(
                Locale.ROOT,
                "  %-28s %.2f (%.2f to %.2f; target %.2f: %s)%n",
                name,
                median,
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow(),
                target,
                median >= target ? "reached" : "missed");
    }

    /** CPU that is being used. */
    private final class Spent {
        private final long service = serviceMicros();
        private final long database = databaseMicros();
        private final long here = Cpu.micros(ProcessHandle.current().pid());

        Cost cost(long operations, long nanos) {
            double each = Math.max(1, operations);
            return new Cost(
                    operations * 1e9 / nanos,
                    (serviceMicros() - service) / each,
                    (databaseMicros() - database) / each,
                    (Cpu.micros(ProcessHandle.current().pid()) - here) / each);
        }

        private long serviceMicros() {
            return Cpu.micros(stack.pid("tracking-service"));
        }

        private long databaseMicros() {
            return Cpu.microsWithChildren(stack.pid("postgres"));
        }
    }
}
