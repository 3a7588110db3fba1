package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.BodyFixture.adjusted;
import static dev.ironstride.plan.recovery.BodyFixture.ill;
import static dev.ironstride.plan.recovery.BodyFixture.session;
import static dev.ironstride.plan.recovery.BodyFixture.sets;
import static dev.ironstride.plan.recovery.BodyFixture.time;
import static dev.ironstride.plan.recovery.BodyFixture.well;
import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.rules;
import static dev.ironstride.plan.recovery.RecoveryFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.told.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** T14 in a week with a heavy Wednesday morning and a heavy Friday evening. */
class IllnessRuleTest {

    private static final Fact FEVER = ill("mon", 0, "08:00", Symptom.FEVER, Symptom.MYALGIA);

    private final Baseline baseline = Runner.intermediate().plan(12);
    private final AdjustedPlan asPlanned = adjusted(baseline);

    private static List<Integer> half(List<Integer> sets) {
        return sets.stream().map(count -> (count + 1) / 2).toList();
    }

    @Test
    void with_fever_nothing_is_trained_for_the_days_ahead() {
        AdjustedPlan plan = adjusted(baseline, FEVER);

        assertThat(written(plan)).isEqualTo("null: A Wed AM H SKIPPED B Fri PM H SKIPPED");
        assertThat(plan.weeks().get(WEEK + 1)).isEqualTo(asPlanned.weeks().get(WEEK + 1));
        assertThat(plan.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.rule()).isEqualTo(Rule.T14);
            assertThat(decision.undoable()).isFalse();
            assertThat(decision.text())
                    .isEqualTo("Dropped Heavy A on Wed: you told us of fever and aching muscles; training waits until"
                            + " 24 hours after you tell us that it is over without medicine. Dropped Heavy B on Fri."
                            + " Back to normal after that, with half the sets for as many days as you were ill.");
        });
    }

    @Test
    void it_cannot_be_undone() {
        String key = adjusted(baseline, FEVER).decisions().getFirst().key();

        AdjustedPlan plan = adjusted(baseline, Overrides.undoing(time(0, "09:00"), key), BEFORE, FEVER);

        assertThat(written(plan)).isEqualTo("null: A Wed AM H SKIPPED B Fri PM H SKIPPED");
    }

    @Test
    void while_nothing_more_is_told_the_rest_goes_on_day_by_day() {
        AdjustedPlan plan = adjusted(baseline, Overrides.NONE, time(8, "12:00"), FEVER);

        assertThat(plan.weeks().get(WEEK + 1).sessions())
                .allMatch(session -> session.now().status() == SessionStatus.SKIPPED);
    }

    @Test
    void while_only_the_runner_can_end_it_every_midnight_is_worth_a_look() {
        AdjustedPlan open = adjusted(baseline, Overrides.NONE, time(0, "12:00"), FEVER);
        AdjustedPlan known = adjusted(baseline, Overrides.NONE, time(1, "12:00"), FEVER, well("tue", 1, "08:00"));

        assertThat(open.nextDue()).contains(time(1, "00:00"));
        assertThat(known.nextDue()).hasValueSatisfying(due -> assertThat(due).isAfter(time(3, "00:00")));
    }

    @Test
    void a_day_after_the_symptoms_half_the_sets_come_back() {
        AdjustedPlan plan = adjusted(baseline, FEVER, well("wed", 2, "17:00"));

        assertThat(session(plan, 0).now().status()).isEqualTo(SessionStatus.SKIPPED);
        assertThat(session(plan, 1).now()).isEqualTo(session(asPlanned, 1).now());
        assertThat(sets(session(plan, 1))).isEqualTo(half(sets(session(asPlanned, 1))));
        assertThat(plan.weeks().get(WEEK + 1)).isEqualTo(asPlanned.weeks().get(WEEK + 1));
        assertThat(plan.decisions().getLast().text())
                .isEqualTo("Heavy B on Fri has half the sets: you are free of symptoms, and training begins again 24"
                        + " hours after that, with half the sets for 2 days. Back to normal on Monday 4 January.");
    }

    @Test
    void within_24_hours_of_the_symptoms_it_stays_skipped() {
        AdjustedPlan plan = adjusted(baseline, FEVER, well("thu", 3, "18:01"));
        AdjustedPlan onTime = adjusted(baseline, FEVER, well("thu", 3, "18:00"));

        assertThat(session(plan, 1).now().status()).isEqualTo(SessionStatus.SKIPPED);
        assertThat(session(onTime, 1).now().status()).isEqualTo(SessionStatus.PLANNED);
    }

    @Test
    void symptoms_that_come_back_skip_again() {
        AdjustedPlan plan = adjusted(baseline, FEVER, well("tue", 1, "08:00"), ill("wed", 2, "08:00", Symptom.GI));

        assertThat(written(plan)).isEqualTo("null: A Wed AM H SKIPPED B Fri PM H SKIPPED");
    }

    @Test
    void what_comes_back_keeps_the_hard_rules() {
        Fact hardFriday = RecoveryFixture.run("fri", 4, "07:00", 40, RunKind.HARD);

        AdjustedPlan plan = adjusted(baseline, ill("mon", 0, "08:00", Symptom.GI), hardFriday, well("fri", 4, "08:30"));

        assertThat(session(plan, 1).now().letter().loadsLegs()
                        && session(plan, 1).now().status() == SessionStatus.PLANNED
                        && session(plan, 1)
                                .now()
                                .start()
                                .toLocalDate()
                                .equals(time(4, "12:00").toLocalDate()))
                .isFalse();
    }

    @Test
    void mild_symptoms_above_the_neck_hold_back_for_three_days() {
        AdjustedPlan plan = adjusted(baseline, ill("tue", 1, "08:00", Symptom.ABOVE_NECK));

        assertThat(written(plan)).contains("A Wed AM M").contains("B Fri PM H");
        assertThat(session(plan, 0).items()).allMatch(item -> item.rpe() <= 6);
        assertThat(plan.decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.text())
                        .startsWith("Heavy A on Wed became moderate: you told us of mild symptoms above the neck;"
                                + " please stop if it gets worse."));
    }

    @Test
    void well_again_the_mild_ones_are_over() {
        AdjustedPlan plan = adjusted(baseline, ill("mon", 0, "08:00", Symptom.ABOVE_NECK), well("tue", 1, "08:00"));

        assertThat(plan.weeks()).isEqualTo(asPlanned.weeks());
        assertThat(rules(plan)).containsExactly("T14 APPLIED", "T14 APPLIED");
    }

    @Test
    void being_well_changes_nothing() {
        assertThat(adjusted(baseline, well("tue", 1, "08:00")).decisions()).isEmpty();
    }

    @Test
    void a_session_that_was_done_stays_done() {
        Fact done = RecoveryFixture.done("a", BodyFixture.id(baseline, 0), 2, "07:00", 60);

        AdjustedPlan plan = adjusted(baseline, done, ill("wed", 2, "20:00", Symptom.FEVER));

        assertThat(written(plan)).contains("A Wed AM H DONE").contains("B Fri PM H SKIPPED");
    }
}
