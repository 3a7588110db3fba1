package dev.ironstride.plan.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Batches go side by side, a few at a time. */
class BatchWindowTest {
    private final BatchWindow window = new BatchWindow();
    private final List<CompletableFuture<Void>> work = new ArrayList<>();

    /** Starts so many. */
    private List<CompletableFuture<Void>> start(int count) {
        var answers = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < count; i++) {
            var one = new CompletableFuture<Void>();
            answers.add(window.start(Uni.createFrom().completionStage(() -> {
                        work.add(one);
                        return one;
                    }))
                    .subscribeAsCompletionStage());
        }
        return answers;
    }

    @Test
    void theNextOneMayComeWhileTheOnesBeforeAreAtWork() {
        var answers = start(BatchWindow.MOST - 1);

        assertThat(answers).allMatch(CompletableFuture::isDone);
        assertThat(work).hasSize(BatchWindow.MOST - 1).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void withoutRoomTheNextOneWaitsForTheOldest() {
        var last = start(BatchWindow.MOST).getLast();
        assertThat(work).hasSize(BatchWindow.MOST);

        work.get(1).complete(null);
        assertThat(last).isNotDone();

        work.getFirst().complete(null);
        assertThat(last).isDone();
    }

    @Test
    void oneThatFailsIsNotForgotten() {
        start(1);
        work.getFirst().completeExceptionally(new IllegalStateException("no broker"));

        var last = start(BatchWindow.MOST - 1).getLast();

        assertThat(last).isCompletedExceptionally();
    }
}
