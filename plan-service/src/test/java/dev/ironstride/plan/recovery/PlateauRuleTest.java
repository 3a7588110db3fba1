package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.generation.CatalogueFiles;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.Cost;
import dev.ironstride.plan.recovery.Fact.Outcome;
import dev.ironstride.plan.recovery.Fact.ReadinessTold;
import dev.ironstride.plan.recovery.Fact.SetDone;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import dev.ironstride.plan.told.Readiness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A squat that no longer grows (domain.md 5.4, plateau). Weeks 1-3 adapt, week 4 is a deload, weeks 5-7 are for strength. */
class PlateauRuleTest {

    private static final String SQUAT = "back_squat";
    private static final double KG = 60;

    private final Baseline baseline = Runner.intermediate()
            .owns(Equipment.BARBELL, Equipment.DUMBBELL, Equipment.BENCH)
            .maxima(Map.of(SQUAT, 100.0, "deadlift", 120.0))
            .plan(12);

    private AdjustedPlan adjust(Overrides overrides, List<Fact> facts) {
        return Recovery.adjust(new Given(baseline, CatalogueFiles.read(), facts, overrides, BEFORE));
    }

    private AdjustedPlan adjust(List<Fact> facts) {
        return adjust(Overrides.NONE, facts);
    }

    private PlannedSession squatting(int week) {
        return baseline.weeks().get(week).sessions().stream()
                .filter(session -> session.prescription().stream()
                        .anyMatch(item -> item.exerciseId().equals(SQUAT)))
                .findFirst()
                .orElseThrow();
    }

    /** Three sets of five at RPE 8 in the squatting session of a week. */
    private Fact squatted(int week, double kg) {
        PlannedSession session = squatting(week);
        long start = WallClock.minuteOf(session.start());
        var sets = new ArrayList<SetDone>();
        for (int set = 1; set <= 3; set++) {
            sets.add(new SetDone(set, SQUAT, 5, null, kg, 8.0, null, false));
        }
        return new StrengthDone(
                "session:" + week,
                session.id(),
                start,
                start + 60,
                6.0,
                Outcome.COMPLETED,
                null,
                sets,
                List.of(),
                Cost.UNKNOWN);
    }

    /** Little sleep and sore legs on the morning of the squatting session of a week: amber. */
    private Fact tired(int week) {
        LocalDate day = squatting(week).start().toLocalDate();
        var report = new Readiness(day, null, null, 280, null, null, null, 3, null, null, List.of(), Set.of());
        return new ReadinessTold("readiness:" + week, WallClock.minuteOf(day.atTime(5, 0)), report);
    }

    private Item squat(AdjustedPlan plan, int week) {
        return found(plan, week, SQUAT).orElseThrow();
    }

    private Optional<Item> found(AdjustedPlan plan, int week, String exercise) {
        return plan.weeks().get(week).sessions().stream()
                .flatMap(session -> session.items().stream())
                .filter(item -> item.exerciseId().equals(exercise))
                .findFirst();
    }

    private static List<Decision> plateaus(AdjustedPlan plan) {
        return plan.decisions().stream()
                .filter(decision -> decision.rule() == Rule.PLATEAU)
                .toList();
    }

    @Test
    void two_sessions_alike_are_none_and_three_are_one() {
        assertThat(plateaus(adjust(List.of(squatted(0, KG), squatted(1, KG))))).isEmpty();
        assertThat(plateaus(adjust(List.of(squatted(0, KG), squatted(1, KG), squatted(2, KG + 2.5)))))
                .isEmpty();
        assertThat(plateaus(adjust(List.of(squatted(0, KG), squatted(1, KG), squatted(2, KG)))))
                .hasSize(1);
    }

    @Test
    void the_rested_runner_does_other_repetitions_for_four_weeks_and_is_told() {
        List<Fact> flat = List.of(squatted(0, KG), squatted(1, KG), squatted(2, KG));
        AdjustedPlan before = adjust(flat.subList(0, 2));

        AdjustedPlan plan = adjust(flat);

        for (int week : List.of(4, 5)) {
            Item planned = squat(before, week);
            assertThat(squat(plan, week)).satisfies(now -> {
                assertThat(now.reps()).isEqualTo(reps(planned) + 3);
                assertThat(now.rpe()).isEqualTo(planned.rpe());
                assertThat(now.sets()).isEqualTo(planned.sets());
                assertThat(now.loadKg()).isLessThanOrEqualTo(KG);
            });
        }
        assertThat(squat(plan, 3)).as("the deload week").isEqualTo(squat(before, 3));
        assertThat(reps(squat(plan, 8))).isEqualTo(reps(squat(before, 8)));
        assertThat(plateaus(plan)).singleElement().satisfies(decision -> {
            assertThat(decision.undoable()).isTrue();
            assertThat(decision.text())
                    .contains("has not grown for 3 sessions, so you do other repetitions for four weeks")
                    .contains("Back to normal on");
        });
    }

    private static int reps(Item item) {
        return Optional.ofNullable(item.reps()).orElseThrow();
    }

    @Test
    void undone_the_plan_keeps_its_own_repetitions_and_nobody_asks_again_at_once() {
        List<Fact> flat = List.of(squatted(0, KG), squatted(1, KG), squatted(2, KG));
        String key = plateaus(adjust(flat)).getFirst().key();
        var more = new ArrayList<>(flat);
        more.add(squatted(4, KG));

        AdjustedPlan plan = adjust(Overrides.undoing(BEFORE, key), more);

        assertThat(reps(squat(plan, 5))).isEqualTo(reps(squat(adjust(List.of()), 5)));
        assertThat(plateaus(plan)).extracting(Decision::state).containsExactly(DecisionState.UNDONE);
    }

    @Test
    void the_runner_who_was_tired_on_half_of_the_days_rests_first() {
        List<Fact> facts = List.of(squatted(0, KG), tired(1), squatted(1, KG), tired(2), squatted(2, KG));

        AdjustedPlan plan = adjust(facts);
        AdjustedPlan rested = adjust(
                facts.stream().filter(fact -> !fact.id().equals("readiness:1")).toList());

        assertThat(plateaus(plan))
                .singleElement()
                .satisfies(decision -> assertThat(decision.text())
                        .contains("you were tired on half of those days or more, so these days are easy"));
        assertThat(plateaus(rested))
                .singleElement()
                .satisfies(decision -> assertThat(decision.text()).contains("other repetitions"));
    }

    @Test
    void when_other_repetitions_did_not_help_another_exercise_of_the_same_pattern_and_level_comes_in() {
        var facts = new ArrayList<Fact>(List.of(squatted(0, KG), squatted(1, KG), squatted(2, KG)));
        facts.addAll(List.of(squatted(4, KG), squatted(5, KG), squatted(6, KG)));

        AdjustedPlan plan = adjust(facts);

        assertThat(plateaus(plan)).hasSize(2);
        Item planned = squat(adjust(List.of()), 8);
        assertThat(found(plan, 8, SQUAT)).isEmpty();
        Item first = found(plan, 8, "front_squat").orElseThrow();
        assertThat(first.pattern()).isEqualTo(planned.pattern());
        assertThat(first.sets()).as("the first time a set less").isEqualTo(planned.sets() - 1);
        assertThat(first.rpe()).isEqualTo(6);
        assertThat(first.loadKg()).isNull();
        assertThat(found(plan, 9, "front_squat").orElseThrow().rpe()).isEqualTo(7);
    }
}
