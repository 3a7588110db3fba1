package dev.ironstride.live.ingest;

import dev.ironstride.live.http.Answer;
import dev.ironstride.live.http.Requests;
import dev.ironstride.live.measure.Latencies;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Single posts: new runs, some of them told again soon after. Counts what came back. */
final class Volley implements Requests {
    /** A retry comes at most so many posts later. */
    private static final int SOON = 2_000;

    private final Posts posts;
    private final Ledger ledger;
    private final AtomicLong next;
    private final long first;
    private final double again;
    private final SplittableRandom chance = new SplittableRandom(7);
    private final Latencies latencies = new Latencies();
    private final Map<Integer, Long> others = new TreeMap<>();
    private long accepted;
    private long shed;

    /**
     * Posts that follow on.
     *
     * @param next number of the next run, shared by all who post
     * @param again share of posts that tell a run once more, 0 to 1
     */
    Volley(Posts posts, Ledger ledger, AtomicLong next, double again) {
        this.posts = posts;
        this.ledger = ledger;
        this.next = next;
        this.first = next.get();
        this.again = again;
    }

    @Override
    public long write(ByteBuffer into) {
        long sent = next.get() - first;
        long number = sent > 0 && chance.nextDouble() < again
                ? next.get() - 1 - chance.nextLong(Math.min(sent, SOON))
                : next.getAndIncrement();
        posts.single(number, into);
        return number;
    }

    @Override
    public void answered(long number, Answer answer) {
        if (answer.accepted()) {
            accepted++;
            latencies.note(answer.nanos());
            ledger.acknowledge(number);
        } else if (answer.shed()) {
            shed++;
        } else {
            others.merge(answer.status(), 1L, Long::sum);
        }
    }

    @Override
    public void unknown(long number) {
        ledger.unknown(number);
        others.merge(0, 1L, Long::sum);
    }

    long accepted() {
        return accepted;
    }

    long shed() {
        return shed;
    }

    /** From the moment each was meant to be sent to its answer. */
    Latencies latencies() {
        return latencies;
    }

    /** Answers that are neither an acknowledgement nor a refusal with a time to come again, by status; 0 for none. */
    Map<Integer, Long> others() {
        return others;
    }
}
