package dev.ironstride.live.ingest;

import dev.ironstride.live.http.Answer;
import dev.ironstride.live.http.Requests;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/** Batches of new runs. */
final class Batches implements Requests {
    /** Runs in each. */
    static final int RUNS = 500;

    private final Posts posts;
    private final Ledger ledger;
    private final AtomicLong next;
    private long stored;

    Batches(Posts posts, Ledger ledger, AtomicLong next) {
        this.posts = posts;
        this.ledger = ledger;
        this.next = next;
        next.updateAndGet(number -> (number + RUNS - 1) / RUNS * RUNS);
    }

    @Override
    public long write(ByteBuffer into) {
        long number = next.getAndAdd(RUNS);
        posts.batch(number, RUNS, into);
        return number;
    }

    @Override
    public void answered(long number, Answer answer) {
        if (!answer.beginning().startsWith("{\"created\":" + RUNS + ",")) {
            throw new IllegalStateException("A batch was not stored as a whole: " + answer);
        }
        stored += RUNS;
        for (int i = 0; i < RUNS; i++) {
            ledger.acknowledge(number + i);
        }
    }

    @Override
    public void unknown(long number) {
        throw new IllegalStateException("The connection of a batch was lost");
    }

    long stored() {
        return stored;
    }
}
