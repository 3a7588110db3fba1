package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.minute;
import static dev.ironstride.plan.recovery.RecoveryFixture.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.recovery.Fact.Cost;
import dev.ironstride.plan.recovery.Fact.Outcome;
import dev.ironstride.plan.recovery.Fact.SetDone;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T9's run side: the runs of W2's week stay the runner's own. */
class HardSessionAdviceTest {

    private final Baseline baseline = Runner.intermediate().plan(12);
    private final UUID wednesday =
            baseline.weeks().get(WEEK).sessions().getFirst().id();

    /** Wednesday morning's heavy session, an hour long; an easy run comes on Thursday morning. */
    private List<String> after(double rpe, String... failedLifts) {
        List<SetDone> sets = Stream.of(failedLifts)
                .map(lift -> new SetDone(1, lift, 3, null, 60.0, 10.0, null, true))
                .toList();
        var done = new StrengthDone(
                "session:a",
                wednesday,
                minute(2, "07:10"),
                minute(2, "08:10"),
                rpe,
                Outcome.COMPLETED,
                null,
                sets,
                List.of(),
                Cost.UNKNOWN);
        return rules(Recovery.adjust(baseline, List.of(done), Overrides.NONE, BEFORE));
    }

    @ParameterizedTest
    @CsvSource({"8, false", "8.5, false", "9, true", "10, true"})
    void two_over_the_target_of_seven_is_much_harder_than_meant(double rpe, boolean advised) {
        assertThat(after(rpe).contains("T9 PROPOSED")).isEqualTo(advised);
    }

    @Test
    void so_are_two_lifts_with_missed_repetitions() {
        assertThat(after(7, "back_squat", "back_squat")).doesNotContain("T9 PROPOSED");
        assertThat(after(7, "back_squat", "deadlift")).contains("T9 PROPOSED");
    }
}
