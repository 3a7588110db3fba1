package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.run;
import static dev.ironstride.plan.recovery.RecoveryFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.RunKind;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A week with a B race keeps to one heavy and one light session when it is placed again (domain.md 3.4). */
class RaceWeekReplanTest {

    private final Baseline baseline = new Runner(12)
            .runs("Fri AM 45 EASY")
            .race(new Race(
                    "race",
                    RecoveryFixture.MONDAY.plusDays(6),
                    LocalTime.of(9, 0),
                    RaceDistance.FIVE_K,
                    RacePriority.B))
            .plan(12);

    @Test
    void a_run_in_the_way_does_not_make_a_light_session_heavy() {
        assertThat(written(Recovery.adjust(baseline, List.of(), Overrides.NONE, BEFORE)))
                .isEqualTo("HL: A Mon AM H B Thu PM L");

        AdjustedPlan plan =
                Recovery.adjust(baseline, List.of(run("extra", 0, "06:00", 30, RunKind.EASY)), Overrides.NONE, BEFORE);

        assertThat(written(plan)).isEqualTo("HL: A Tue AM H B Thu PM L");
    }
}
