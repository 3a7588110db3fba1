package dev.ironstride.plan.adjustment;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * The batches of one channel that are under way: the next one starts while some before it are still at work, so that a run
 * waits for a free processor and not for the slowest run before it.
 *
 * <p>Nothing gets lost by it: the connector commits the offset of a batch when all before it are acknowledged too.
 */
final class BatchWindow {
    /** Own constant. Each takes up to {@link FactBatches#SIDE_BY_SIDE} connections. */
    static final int MOST = 2;

    private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();

    /** Starts a batch; the answer comes as soon as there is room for another one, and fails if the oldest has failed. */
    synchronized Uni<Void> start(Uni<Void> batch) {
        underWay.add(batch.subscribeAsCompletionStage());
        return underWay.size() < MOST
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().completionStage(underWay.remove());
    }
}
