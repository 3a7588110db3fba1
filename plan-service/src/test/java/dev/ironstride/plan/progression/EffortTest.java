package dev.ironstride.plan.progression;

import static dev.ironstride.plan.progression.Lifts.BACK_SQUAT;
import static dev.ironstride.plan.progression.Lifts.DB_ROW;
import static dev.ironstride.plan.progression.Lifts.did;
import static dev.ironstride.plan.progression.Lifts.reps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.placement.Letter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The thresholds of T8, T9 and T10 (domain.md 7). */
class EffortTest {

    private static final Item SQUAT = reps(BACK_SQUAT, 3, 5, 8, 81.1, 60.0);
    private static final Item ROW = reps(DB_ROW, 2, 10, 7, null, 12.0);

    @ParameterizedTest
    @CsvSource({
        "7, 4.9, EASY", "7, 5.0, EASY", "7, 5.1, AS_MEANT", // T10 at two below
        "7, 7.9, AS_MEANT", "7, 8.0, HARD", "7, 8.1, HARD", // T8 at one above
        "7, 8.9, HARD", "7, 9.0, TOO_HARD", "7, 9.1, TOO_HARD", // T9 at two above
        "4, 6.0, TOO_HARD", "6, 7.0, HARD"
    })
    void aSessionIsHeldAgainstWhatItWasMeantToBe(double target, double rpe, Effort expected) {
        assertThat(effort(target, rpe, did(SQUAT, 5, 60.0, 8.0), did(ROW, 10, 12.0, 7.0)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"8.9, AS_MEANT", "9.0, HARD", "9.5, HARD"})
    void theSetsSpeakWhereTheSessionHasNoRating(double setRpe, Effort expected) {
        assertThat(effort(7, null, did(SQUAT, 5, 60.0, setRpe))).isEqualTo(expected);
    }

    @Test
    void oneLiftWithFailedRepsIsNotYetTooHardAndTwoAre() {
        assertThat(effort(7, 7.0, did(SQUAT, 4, 60.0, 8.0), did(ROW, 10, 12.0, 7.0)))
                .isEqualTo(Effort.AS_MEANT);
        assertThat(effort(7, 7.0, did(SQUAT, 4, 60.0, 8.0), did(ROW, 9, 12.0, 7.0)))
                .isEqualTo(Effort.TOO_HARD);
    }

    @Test
    void anEasySessionCountsOnlyWithAllItsRepetitions() {
        assertThat(effort(7, 5.0, did(SQUAT, 4, 60.0, 6.0))).isEqualTo(Effort.AS_MEANT);
        assertThat(effort(7, 5.0)).isEqualTo(Effort.AS_MEANT);
    }

    @Test
    void whatWasDoneOnTopOfAnEasySessionLeavesItEasy() {
        var extra = new Exposure(0, null, List.of(new LiftedSet(8, null, 20.0, 6.0, false)));

        assertThat(effort(7, 5.0, did(SQUAT, 5, 60.0, 6.0), extra)).isEqualTo(Effort.EASY);
        assertThat(effort(7, 5.0, extra)).isEqualTo(Effort.AS_MEANT);
    }

    @Test
    void eachClassHasItsTarget() {
        assertThat(Effort.target(Letter.H)).isEqualTo(7);
        assertThat(Effort.target(Letter.M)).isEqualTo(6);
        assertThat(Effort.target(Letter.L)).isEqualTo(4);
    }

    private static Effort effort(double target, @Nullable Double rpe, Exposure... lifts) {
        return Effort.of(target, rpe, List.of(lifts));
    }
}
