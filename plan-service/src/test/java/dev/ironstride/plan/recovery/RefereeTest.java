package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;
import static dev.ironstride.plan.recovery.RecoveryFixture.done;
import static dev.ironstride.plan.recovery.RecoveryFixture.downhill;
import static dev.ironstride.plan.recovery.RecoveryFixture.far;
import static dev.ironstride.plan.recovery.RecoveryFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.RunKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The referee of the histories sees what it is there for: here nobody answered what happened. */
class RefereeTest {

    /** Heavy on Wednesday morning and Friday evening (W2). */
    private static final Baseline PLAN = Runner.intermediate().plan(12);

    private static final AdjustedPlan UNTOUCHED = Recovery.adjust(PLAN, List.of(), Overrides.NONE, BEFORE);

    static Stream<Arguments> breaches() {
        return Stream.of(
                Arguments.of("H1", List.of(run("hard", 2, "18:00", 40, RunKind.HARD))),
                Arguments.of(
                        "H2",
                        List.of(run("mon", 0, "07:00", 30, RunKind.EASY), run("sat", 5, "07:00", 30, RunKind.EASY))),
                Arguments.of("H3", List.of(done("own", null, 1, "18:00", 60))),
                Arguments.of("H4", List.of(run("easy", 2, "10:00", 30, RunKind.EASY))),
                Arguments.of("H5", List.of(run("easy", 2, "08:00", 30, RunKind.EASY))),
                Arguments.of("H6", List.of(run("hard", 5, "07:00", 40, RunKind.HARD))),
                Arguments.of("H7", List.of(downhill("down", 0, "18:00", 40))),
                Arguments.of("H8", List.of(far("race", 0, "08:00", 25, RunKind.RACE, 5_000))));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void a_plan_that_does_not_answer_breaks_the_rule(String rule, List<Fact> facts) {
        assertThat(new Referee(PLAN, facts, UNTOUCHED).broken(MONDAY.atStartOfDay()))
                .anyMatch(breach -> breach.contains(rule));
    }

    @Test
    void the_plan_as_it_was_made_breaks_none() {
        assertThat(new Referee(PLAN, List.of(), UNTOUCHED).broken(BEFORE)).isEmpty();
    }
}
