package dev.ironstride.plan.progression;

import static dev.ironstride.plan.progression.Lifts.BACK_SQUAT;
import static dev.ironstride.plan.progression.Lifts.did;
import static dev.ironstride.plan.progression.Lifts.reps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md 5.4, plateau. */
class PlateauTest {

    private static final Item FIVES = reps(BACK_SQUAT, 3, 5, 8, 81.1, 60.0);

    @Test
    void loadsThatGrowAreNoPlateau() {
        assertThat(Plateau.of(
                        List.of(
                                did(FIVES, 5, 60.0, 8.0),
                                did(FIVES, 5, 62.5, 8.0),
                                did(FIVES, 5, 65.0, 8.0),
                                did(FIVES, 5, 67.5, 8.5)),
                        0,
                        false))
                .isEmpty();
    }

    @Test
    void threeSessionsWithoutARepetitionOrAKiloMoreAreOne() {
        var same = did(FIVES, 5, 60.0, 8.0);

        assertThat(Plateau.of(List.of(same, same), 0, false)).isEmpty();
        assertThat(Plateau.of(List.of(same, same, same), 0, false)).contains(Plateau.OTHER_REPS);
        assertThat(Plateau.of(List.of(same, same, did(FIVES, 6, 60.0, 8.0)), 0, false))
                .isEmpty();
    }

    @Test
    void aFlatMaximumAtRisingEffortIsOne() {
        // Given a kilo more each time, and each time harder: the maximum that follows from it does not grow
        var sessions = List.of(
                did(FIVES, 5, 60.0, 7.5), did(FIVES, 5, 60.5, 8.0), did(FIVES, 5, 61.0, 8.5), did(FIVES, 5, 61.5, 9.0));

        assertThat(Plateau.of(sessions, 0, false)).contains(Plateau.OTHER_REPS);
    }

    @ParameterizedTest
    @CsvSource({"0.49, false, OTHER_REPS", "0.5, false, DELOAD", "0.49, true, OTHER_VARIATION", "0.5, true, DELOAD"})
    void oneThingChangesAtATimeAndRestComesFirst(double tired, boolean repsChanged, Plateau expected) {
        var same = did(FIVES, 5, 60.0, 8.0);

        assertThat(Plateau.of(List.of(same, same, same), tired, repsChanged)).contains(expected);
    }
}
