package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.BodyFixture.adjusted;
import static dev.ironstride.plan.recovery.BodyFixture.session;
import static dev.ironstride.plan.recovery.BodyFixture.sets;
import static dev.ironstride.plan.recovery.BodyFixture.slept;
import static dev.ironstride.plan.recovery.BodyFixture.time;
import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;
import static dev.ironstride.plan.recovery.RecoveryFixture.rules;
import static dev.ironstride.plan.recovery.RecoveryFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.recovery.Overrides.Kind;
import dev.ironstride.plan.recovery.Overrides.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

/** T13 on a Wednesday with a heavy session in the morning; Friday's comes in the evening. */
class ReadinessRuleTest {

    private static final Fact AMBER = slept("wed", 2, "06:30", 480, 5);
    private static final Fact RED = slept("wed", 2, "06:30", 240, 6);

    private final Baseline baseline = Runner.intermediate().plan(12);
    private final AdjustedPlan asPlanned = adjusted(baseline);

    private static List<Integer> third(List<Integer> sets) {
        return sets.stream()
                .map(count -> Math.max((int) Math.floor(count * 0.67 + 1e-9), (count + 1) / 2))
                .toList();
    }

    @Test
    void green_and_unknown_keep_the_plan() {
        assertThat(adjusted(baseline, slept("wed", 2, "06:30", 480, 4)).decisions())
                .isEmpty();
        assertThat(adjusted(baseline, slept("wed", 2, "06:30", 330, 4)).decisions())
                .isEmpty();
    }

    @Test
    void an_amber_day_takes_a_third_of_its_sets() {
        AdjustedPlan plan = adjusted(baseline, AMBER);

        assertThat(written(plan)).isEqualTo("HH: A Wed AM H B Fri PM H");
        assertThat(sets(session(plan, 0))).isEqualTo(third(sets(session(asPlanned, 0))));
        assertThat(session(plan, 1)).isEqualTo(session(asPlanned, 1));
        assertThat(plan.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.rule()).isEqualTo(Rule.T13);
            assertThat(decision.undoable()).isTrue();
            assertThat(decision.until()).isEqualTo(MONDAY.plusDays(2));
            assertThat(decision.because())
                    .containsExactly(
                            new Decision.Because("readiness:wed", "AMBER", "GREEN"),
                            new Decision.Because("readiness:wed", "SORENESS 5.0", "5.0"));
            assertThat(decision.text())
                    .isEqualTo("Heavy A on Wed has a third fewer sets: your readiness is amber (soreness 5 of 7)."
                            + " Back to normal on Thursday 31 December.");
        });
    }

    @Test
    void a_runner_may_rather_have_a_lower_class() {
        String key = adjusted(baseline, AMBER).decisions().getFirst().key();
        var lower = new Overrides(List.of(new Said(Kind.LOWER_CLASS, key, null, time(2, "06:40"))));

        AdjustedPlan plan = adjusted(baseline, lower, BEFORE, AMBER);

        assertThat(written(plan)).contains("A Wed AM M");
        assertThat(session(plan, 1)).isEqualTo(session(asPlanned, 1));
    }

    @Test
    void a_red_day_makes_heavy_light() {
        AdjustedPlan plan = adjusted(baseline, RED);

        assertThat(written(plan)).contains("A Wed AM L").contains("B Fri PM H");
        assertThat(plan.decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.text())
                        .isEqualTo("Heavy A on Wed became light: your readiness is red (sleep 4 h, soreness 6 of 7)."
                                + " Back to normal on Thursday 31 December."));
    }

    @Test
    void a_red_day_makes_moderate_mobility() {
        var week = asPlanned.weeks().getFirst();
        var first = week.sessions().getFirst();
        int day = first.now().start().getDayOfWeek().getValue() - 1 - 7 * RecoveryFixture.WEEK;

        AdjustedPlan plan = adjusted(baseline, slept("early", day, "05:00", 240, 6));

        assertThat(first.now().letter()).isEqualTo(Letter.M);
        assertThat(plan.weeks().getFirst().sessions().getFirst().now().letter()).isEqualTo(Letter.MOB);
    }

    @Test
    void undone_it_stays_undone_when_the_same_is_told_again() {
        String key = adjusted(baseline, AMBER).decisions().getFirst().key();

        AdjustedPlan plan = adjusted(
                baseline, Overrides.undoing(time(2, "06:40"), key), BEFORE, AMBER, slept("again", 2, "06:50", 480, 5));

        assertThat(rules(plan)).containsExactly("T13 UNDONE");
        assertThat(session(plan, 0)).isEqualTo(session(asPlanned, 0));
    }

    @Test
    void it_counts_for_its_day_alone() {
        AdjustedPlan plan = adjusted(baseline, slept("tue", 1, "06:30", 240, 6));

        assertThat(plan.weeks()).isEqualTo(asPlanned.weeks());
    }

    @Test
    void one_better_day_is_too_few_to_leave_a_low_band() {
        Fact amberTuesday = slept("tue", 1, "06:30", 480, 5);
        Fact amberMonday = slept("mon", 0, "06:30", 480, 5);
        Fact goodTuesday = slept("tue", 1, "06:30", 480, 1);
        Fact goodWednesday = slept("wed", 2, "06:30", 480, 1);

        AdjustedPlan held = adjusted(baseline, amberTuesday, goodWednesday);
        AdjustedPlan left = adjusted(baseline, amberMonday, goodTuesday, goodWednesday);

        assertThat(sets(session(held, 0))).isEqualTo(third(sets(session(asPlanned, 0))));
        assertThat(held.decisions().getFirst().text())
                .contains("your readiness stays amber until two better days in a row");
        assertThat(left.weeks()).isEqualTo(asPlanned.weeks());
    }

    @Test
    void a_corrected_form_brings_the_session_back() {
        AdjustedPlan plan = adjusted(baseline, AMBER, slept("later", 2, "06:45", 480, 2));

        assertThat(rules(plan)).containsExactly("T13 APPLIED", "T13 APPLIED");
        assertThat(session(plan, 0).items()).isEqualTo(session(asPlanned, 0).items());
    }

    @Test
    void what_is_told_after_the_session_changes_nothing_of_it() {
        Fact done = RecoveryFixture.done("a", BodyFixture.id(baseline, 0), 2, "07:00", 60);

        AdjustedPlan plan = adjusted(baseline, done, slept("evening", 2, "20:00", 240, 6));

        assertThat(rules(plan)).doesNotContain("T13 APPLIED");
        assertThat(session(plan, 0).items()).isEqualTo(session(asPlanned, 0).items());
    }

    @Test
    void told_after_the_planned_hour_it_still_counts_while_the_session_is_to_be_done() {
        AdjustedPlan plan = adjusted(baseline, slept("late", 2, "08:10", 240, 6));

        assertThat(written(plan)).contains("A Wed AM L");
    }

    @Test
    void told_the_evening_before_it_counts_for_the_day_it_is_about() {
        var wednesday = (Fact.ReadinessTold) RED;
        Fact evening = new Fact.ReadinessTold("readiness:eve", RecoveryFixture.minute(1, "22:00"), wednesday.report());

        AdjustedPlan plan = adjusted(baseline, evening);

        assertThat(written(plan)).contains("A Wed AM L").contains("B Fri PM H");
    }

    @Test
    void three_red_days_of_five_bring_a_lighter_week() {
        Fact sunday = slept("sun", -1, "06:30", 240, 6);
        Fact monday = slept("mon", 0, "06:30", 240, 6);

        AdjustedPlan two = adjusted(baseline, monday, RED);
        AdjustedPlan three = adjusted(baseline, sunday, monday, RED);

        assertThat(session(two, 1)).isEqualTo(session(asPlanned, 1));
        assertThat(sets(session(three, 1)))
                .isEqualTo(sets(session(asPlanned, 1)).stream()
                        .map(count -> Math.max((int) Math.floor(count * 0.6 + 1e-9), (count + 1) / 2))
                        .toList());
        assertThat(session(three, 1).items()).allMatch(item -> item.rpe() <= 6);
        assertThat(three.decisions())
                .anySatisfy(decision -> assertThat(decision.key()).startsWith("T13/readiness:wed/deload/"));
    }

    @Test
    void there_is_one_lighter_week_in_three() {
        Fact sunday = slept("sun", -1, "06:30", 240, 6);
        Fact monday = slept("mon", 0, "06:30", 240, 6);
        Fact thursday = slept("thu", 3, "06:30", 240, 6);

        AdjustedPlan plan = adjusted(baseline, sunday, monday, RED, thursday);

        assertThat(plan.decisions())
                .filteredOn(decision -> decision.key().contains("/deload/"))
                .hasSize(1);
    }
}
