package dev.ironstride.local.stack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Steps that wait for one another; the first that fails ends the waiting for all. */
final class StackTasks implements AutoCloseable {
    /** A step of a start or stop. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Void> failed = new CompletableFuture<>();

    /** Runs {@code step} once all of {@code needs} are done. */
    CompletableFuture<Void> run(Step step, CompletableFuture<?>... needs) {
        return CompletableFuture.allOf(needs)
                .thenRunAsync(
                        () -> {
                            try {
                                step.run();
                            } catch (Exception e) {
                                failed.completeExceptionally(e);
                                throw new CompletionException(e);
                            }
                        },
                        threads);
    }

    /** Waits for {@code last} or the first failure. */
    void await(CompletableFuture<?> last) throws InterruptedException {
        try {
            CompletableFuture.anyOf(last, failed).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Interrupts what still runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
