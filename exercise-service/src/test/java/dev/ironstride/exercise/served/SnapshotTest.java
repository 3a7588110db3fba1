package dev.ironstride.exercise.served;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.exercise.answer.Rendered;
import dev.ironstride.exercise.catalogue.Exercises;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.store.Status;
import dev.ironstride.exercise.store.StoredExercise;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private final Snapshot snapshot = new Snapshot(List.of(
            stored("pistol_squat", 3, Status.ACTIVE),
            stored("hack_squat", 1, Status.WITHDRAWN),
            stored("box_squat", 2, Status.ACTIVE)));

    @Test
    void whatIsWithdrawnIsFoundButNotListed() {
        assertThat(snapshot.active())
                .extracting(stored -> stored.exercise().id())
                .containsExactly("box_squat", "pistol_squat");
        assertThat(snapshot.active(List.of("pistol_squat", "hack_squat", "gone", "box_squat")))
                .extracting(stored -> stored.exercise().id())
                .containsExactly("pistol_squat", "box_squat");
        assertThat(snapshot.find("hack_squat")).isPresent();
        assertThat(snapshot.find("gone")).isEmpty();
    }

    @Test
    void anyOtherRevisionMakesItAnotherSnapshot() {
        var revisions = Map.of("pistol_squat", 3L, "hack_squat", 1L, "box_squat", 2L);

        assertThat(snapshot.isOf(revisions)).isTrue();
        assertThat(snapshot.isOf(Map.of("pistol_squat", 3L, "hack_squat", 2L, "box_squat", 2L)))
                .isFalse();
        assertThat(snapshot.isOf(Map.of("pistol_squat", 3L, "box_squat", 2L))).isFalse();
        assertThat(snapshot.isOf(Map.of("pistol_squat", 3L, "hack_squat", 1L, "box_squat", 2L, "new_squat", 1L)))
                .isFalse();
        assertThat(snapshot.isOf(Map.of("pistol_squat", 3L, "hack_squat", 1L, "new_squat", 2L)))
                .isFalse();
    }

    @Test
    void anAnswerIsRenderedOnceForEachQuestion() {
        // Given
        var renderings = new AtomicInteger();

        // When
        var first = snapshot.answer("box_squat in German", () -> body(10, renderings));
        var second = snapshot.answer("box_squat in German", () -> body(10, renderings));
        var other = snapshot.answer("box_squat in English", () -> body(10, renderings));

        // Then
        assertThat(second).isSameAs(first);
        assertThat(other).isNotSameAs(first);
        assertThat(renderings).hasValue(2);
    }

    /** Somebody who asks for ever other filters fills no memory. */
    @Test
    void onceTooMuchIsKeptAnswersAreRenderedEachTimeAndTheOldOnesStay() {
        // Given
        var renderings = new AtomicInteger();
        int half = (int) Snapshot.MOST_BYTES / 2 + 1;
        snapshot.answer("first", () -> body(half, renderings));

        // When
        snapshot.answer("too much", () -> body(half, renderings));
        snapshot.answer("too much", () -> body(half, renderings));
        snapshot.answer("first", () -> body(half, renderings));
        snapshot.answer("small", () -> body(10, renderings));
        snapshot.answer("small", () -> body(10, renderings));

        // Then
        assertThat(renderings).hasValue(4);
    }

    private static Rendered body(int size, AtomicInteger renderings) {
        renderings.incrementAndGet();
        return Rendered.of(new byte[size], Language.EN);
    }

    private static StoredExercise stored(String id, long revision, Status status) {
        return new StoredExercise(Exercises.squat(id), revision, status);
    }
}
