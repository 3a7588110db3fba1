package dev.ironstride.tracking.run;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Runs that are written one group after the other. While a group is being committed the next one gathers: a single run waits
 * for nobody, and of many that come at once a hundred share a commit. Runs that came one by one go before those of batches,
 * which wait longer but are never left standing.
 */
final class Lane {

    /** Of a group, at least this part is for batches if there are any. */
    private static final int PART_OF_BATCHES = 4;

    private final Line singles = new Line();
    private final Line batches = new Line();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Executor thread;
    private final Function<List<Arrival>, Uni<Void>> write;
    private final int most;

    /**
     * An empty lane.
     *
     * @param thread where groups are put together, an event loop
     * @param write writes a group and answers each of its runs; its item or failure says only that it is over
     * @param most runs in a group
     */
    Lane(Executor thread, Function<List<Arrival>, Uni<Void>> write, int most) {
        this.thread = thread;
        this.write = write;
        this.most = most;
    }

    /** Runs that came one by one. */
    Line singles() {
        return singles;
    }

    /** Runs of batches. */
    Line batches() {
        return batches;
    }

    /** Runs that stand behind each other. */
    static final class Line {
        private final Queue<Arrival> waiting = new ConcurrentLinkedQueue<>();
        private final AtomicInteger count = new AtomicInteger();

        /** How many wait or are being written. */
        int length() {
            return count.get();
        }

        /** How long the first in line has waited, nanoseconds. */
        long delay(long now) {
            Arrival first = waiting.peek();
            return first == null ? 0 : now - first.since();
        }

        private void take(List<Arrival> into, int upTo) {
            while (into.size() < upTo) {
                Arrival first = waiting.poll();
                if (first == null) {
                    return;
                }
                var _ = first.future().whenComplete((done, failed) -> count.decrementAndGet());
                into.add(first);
            }
        }
    }

    void add(Line line, List<Arrival> arrivals) {
        line.count.addAndGet(arrivals.size());
        line.waiting.addAll(arrivals);
        start();
    }

    private void start() {
        if (busy.compareAndSet(false, true)) {
            thread.execute(this::next);
        }
    }

    private void next() {
        List<Arrival> group = new ArrayList<>();
        singles.take(group, batches.waiting.isEmpty() ? most : most - most / PART_OF_BATCHES);
        batches.take(group, most);
        if (group.isEmpty()) {
            busy.set(false);
            if (!singles.waiting.isEmpty() || !batches.waiting.isEmpty()) {
                start();
            }
            return;
        }
        write.apply(group).subscribe().with(done -> thread.execute(this::next), failure -> {
            group.forEach(arrival -> arrival.failed(failure));
            thread.execute(this::next);
        });
    }
}
