package dev.ironstride.live.ingest;

import dev.ironstride.live.http.HttpLoad;
import dev.ironstride.live.http.Pace;
import dev.ironstride.live.stack.BenchStack;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Posts at random moments at a rate that does not care what comes back: first what fits, then three times that. */
final class Overload {
    private static final int CONNECTIONS = 800;
    private static final int LONGEST_POST = 4 << 10;
    private static final double TIMES = 3;
    /** A share of posts is a retry of one that was just sent. */
    private static final double AGAIN = 0.2;

    private static final double GOODPUT = 0.9;
    private static final double LATENCY_MILLIS = 2_000;

    private final BenchStack stack;
    private final Posts posts;
    private final Ledger ledger;
    private final AtomicLong next;

    Overload(BenchStack stack, Posts posts, Ledger ledger, AtomicLong next) {
        this.stack = stack;
        this.posts = posts;
        this.ledger = ledger;
        this.next = next;
    }

    void run(double capacity, int seconds) throws IOException, SQLException {
        double peak = capacity;
        for (double part : new double[] {0.5, 0.8, 1}) {
            peak = Math.max(peak, offer(part, capacity, seconds / 2).goodput());
        }
        Outcome much = offer(TIMES, capacity, seconds);
        Ledger.Verdict verdict = ledger.compare(stack);
        System.out.printf(
                Locale.ROOT, "Three times the capacity of %.0f/s, %.0f %% of it told twice:%n", capacity, 100 * AGAIN);
        say("goodput of its peak", much.goodput() / peak, "%.2f", GOODPUT, much.goodput() >= GOODPUT * peak);
        say("accepted, p99 in ms", much.p99(), "%.0f", LATENCY_MILLIS, much.p99() <= LATENCY_MILLIS);
        System.out.printf(Locale.ROOT, "  refused with Retry-After     %.1f %% of all%n", 100 * much.shedShare());
        System.out.printf(Locale.ROOT, "  any other answer             %s%n", much.others());
        System.out.printf(Locale.ROOT, "  of everything posted         %s%n", verdict);
        if (!verdict.clean()) {
            throw new IllegalStateException("Something was lost or doubled: " + verdict);
        }
    }

    private static void say(String what, double value, String format, double target, boolean reached) {
        System.out.printf(
                Locale.ROOT,
                "  %-28s " + format + " (target " + format + ": %s)%n",
                what,
                value,
                target,
                reached ? "reached" : "missed");
    }

    private record Outcome(double goodput, double p99, double shedShare, String others) {}

    private Outcome offer(double times, double capacity, int seconds) throws IOException {
        posts.renewTokens();
        var volley = new Volley(posts, ledger, next, AGAIN);
        try (var load = new HttpLoad(stack.addresses().tracking(), CONNECTIONS, LONGEST_POST)) {
            long took = load.run(Pace.of(times * capacity), seconds * 1_000_000_000L, volley);
            double all = volley.accepted() + volley.shed() + 1e-9;
            var outcome = new Outcome(
                    volley.accepted() * 1e9 / took,
                    volley.latencies().millis(99),
                    volley.shed() / all,
                    volley.others().isEmpty() ? "none" : "by status " + volley.others());
            System.out.printf(
                    Locale.ROOT,
                    "  offered %.1f x: %.0f/s sent, %.0f/s accepted, %s, refused %.1f %%%n",
                    times,
                    all * 1e9 / took,
                    outcome.goodput(),
                    volley.latencies(),
                    100 * outcome.shedShare());
            return outcome;
        }
    }
}
