package dev.ironstride.plan.progression;

import static dev.ironstride.plan.progression.Lifts.BACK_SQUAT;
import static dev.ironstride.plan.progression.Lifts.did;
import static dev.ironstride.plan.progression.Lifts.reps;
import static dev.ironstride.plan.progression.Lifts.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ironstride.plan.baseline.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Domain.md 5.2 over a history, W9's numbers among them. */
class EstimatedMaxTest {

    private static final Item FIVES = reps(BACK_SQUAT, 3, 5, 8, 81.1, 60.0);

    @Test
    void sixtyKilosForFiveAtEightMovesSeventyToSeventyPointNine() {
        // W9: observed 73.0, 0.7 x 70 + 0.3 x 73
        var history = List.of(did(FIVES, 5, 60.0, 8.0));

        assertThat(EstimatedMax.observed(history.getFirst()).orElseThrow()).isCloseTo(73.0, within(0.05));
        assertThat(EstimatedMax.after(70.0, history).orElseThrow()).isCloseTo(70.9, within(0.05));
    }

    @Test
    void theFirstReliableSetIsTheFirstEstimate() {
        assertThat(EstimatedMax.after(null, List.of(did(FIVES, 5, 60.0, 8.0))).orElseThrow())
                .isCloseTo(73.0, within(0.05));
    }

    @Test
    void oneSessionMovesAnEstimateByFivePercentAtMost() {
        assertThat(EstimatedMax.after(70.0, List.of(did(FIVES, 5, 100.0, 8.0))).orElseThrow())
                .isCloseTo(73.5, within(1e-9));
        assertThat(EstimatedMax.after(70.0, List.of(did(FIVES, 5, 20.0, 8.0))).orElseThrow())
                .isCloseTo(66.5, within(1e-9));
    }

    @Test
    void theBestSetOfASessionCounts() {
        var session = new Exposure(0, FIVES, List.of(set(5, 50.0, 8.0), set(5, 60.0, 8.0), set(5, 60.0, 9.0)));

        assertThat(EstimatedMax.observed(session).orElseThrow()).isCloseTo(73.0, within(0.05));
    }

    @Test
    void setsThatTellNothingReliableMoveNothing() {
        // Given eleven repetitions to failure, none told, a missed one, and no load
        var missed = new Exposure(0, FIVES, List.of(new LiftedSet(5, null, 60.0, 10.0, true)));
        var history = List.of(did(FIVES, 8, 60.0, 7.0), did(FIVES, 5, 60.0, null), missed, did(FIVES, 5, null, 8.0));

        assertThat(EstimatedMax.after(70.0, history).orElseThrow()).isEqualTo(70.0);
        assertThat(EstimatedMax.after(null, history)).isEmpty();
    }
}
