package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.far;
import static dev.ironstride.plan.recovery.RecoveryFixture.item;
import static dev.ironstride.plan.recovery.RecoveryFixture.prescribing;
import static dev.ironstride.plan.recovery.RecoveryFixture.rules;
import static dev.ironstride.plan.recovery.RecoveryFixture.run;
import static dev.ironstride.plan.recovery.RecoveryFixture.sets;
import static dev.ironstride.plan.recovery.RecoveryFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.Slot;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T4 and T12. */
class RunSizeRuleTest {

    private static final List<Item> SESSION = List.of(
            item("pogo", Pattern.PL, 2, null),
            item("back_squat", Pattern.SQ, 4, 60.0),
            item("deadlift", Pattern.HH, 4, 80.0),
            item("push_up", Pattern.UPS, 4, null));

    /** W2's week: heavy on Wednesday morning and on Friday evening, a long run of 100 minutes on Sunday morning. */
    private final Baseline baseline = prescribing(Runner.intermediate().plan(12), SESSION);

    private AdjustedPlan adjust(Fact... facts) {
        return Recovery.adjust(baseline, List.of(facts), Overrides.NONE, BEFORE);
    }

    @ParameterizedTest
    @CsvSource({"119, 4", "120, 2", "126, 2"})
    void t4_a_long_run_twenty_minutes_over_its_plan_takes_a_third_off_the_next_leg_session(int minutes, int sets) {
        // Given a leg session on Monday evening, within 48 hours of Sunday's long run
        Baseline monday = prescribing(
                new Runner(12)
                        .runs("Wed AM 40 EASY", "Sun AM 100 LONG")
                        .slots(Set.of(new Slot(DayOfWeek.MONDAY, Half.PM), new Slot(DayOfWeek.THURSDAY, Half.PM)))
                        .plan(12),
                SESSION);

        AdjustedPlan plan = Recovery.adjust(
                monday, List.of(run("long", 6, "07:00", minutes, RunKind.LONG)), Overrides.NONE, BEFORE);

        assertThat(sets(plan, WEEK + 1, 0)).contains("back_squat " + sets).contains("push_up 4");
        assertThat(sets(plan, WEEK + 1, 1)).contains("back_squat 4");
        assertThat(rules(plan)).isEqualTo(sets == 4 ? List.of() : List.of("T4 APPLIED"));
    }

    @Test
    void t4_a_quarter_over_the_plan_is_enough_for_a_short_long_run() {
        // Given a long run of 60 minutes on Tuesday, and the leg session of Wednesday morning
        Baseline tuesday = prescribing(
                new Runner(12).runs("Tue AM 60 LONG", "Sun AM 40 EASY").plan(12), SESSION);
        String wednesday = written(Recovery.adjust(tuesday, List.of(), Overrides.NONE, BEFORE));

        assertThat(rules(Recovery.adjust(
                        tuesday, List.of(run("a", 1, "07:00", 74, RunKind.LONG)), Overrides.NONE, BEFORE)))
                .as(wednesday)
                .isEmpty();
        assertThat(rules(Recovery.adjust(
                        tuesday, List.of(run("a", 1, "07:00", 75, RunKind.LONG)), Overrides.NONE, BEFORE)))
                .as(wednesday)
                .contains("T4 APPLIED");
    }

    @ParameterizedTest
    @CsvSource({
        "15400, 4, H",
        "15401, 3, H",
        "18200, 3, H",
        "18201, 3, M",
        "28000, 3, M",
        "28001, 0, L",
    })
    void t12_a_run_over_the_longest_of_thirty_days_takes_off_by_how_much_it_is_over(
            double metres, int sets, String letter) {
        // On Tuesday evening: Wednesday's session is the one that T4 cuts, Friday's has T12 alone
        AdjustedPlan plan = adjust(
                far("longest", -10, "07:00", 80, RunKind.EASY, 14_000),
                far("today", 1, "18:30", 45, RunKind.EASY, metres));

        assertThat(sets(plan, WEEK, 1)).contains(sets == 0 ? "push_up" : "back_squat " + sets);
        assertThat(written(plan)).endsWith("B Fri PM " + letter);
        assertThat(sets(plan, WEEK, 1).contains("pogo")).isEqualTo(sets == 4);
    }

    @ParameterizedTest
    @CsvSource({"04:40, 4", "04:41, 2"})
    void t4_counts_for_forty_eight_hours(String start, int sets) {
        // Given a leg session on Tuesday at 7:00, and a Sunday run forty minutes over its plan that ended at 7:00, or a
        // minute later
        Baseline tuesday = prescribing(
                new Runner(12)
                        .runs("Wed AM 40 EASY", "Sun AM 100 LONG")
                        .slots(Set.of(new Slot(DayOfWeek.TUESDAY, Half.AM), new Slot(DayOfWeek.THURSDAY, Half.PM)))
                        .plan(12),
                SESSION);

        AdjustedPlan plan =
                Recovery.adjust(tuesday, List.of(run("long", 6, start, 140, RunKind.LONG)), Overrides.NONE, BEFORE);

        assertThat(written(plan.weeks().get(WEEK + 1))).contains("A Tue AM");
        assertThat(sets(plan, WEEK + 1, 0)).contains("back_squat " + sets);
    }

    @Test
    void t12_forgets_a_longer_run_after_thirty_days() {
        Fact today = far("today", 3, "06:30", 45, RunKind.EASY, 18_000);
        Fact other = far("other", -10, "07:00", 80, RunKind.EASY, 14_000);

        assertThat(rules(adjust(other, today, far("old", -27, "06:30", 95, RunKind.EASY, 17_500))))
                .isEmpty();
        assertThat(rules(adjust(other, today, far("old", -28, "06:30", 95, RunKind.EASY, 17_500))))
                .contains("T12 APPLIED");
    }

    @Test
    void t12_says_nothing_without_a_distance_to_compare() {
        assertThat(rules(adjust(far("first", 3, "06:30", 45, RunKind.EASY, 18_000))))
                .isEmpty();
        assertThat(rules(adjust(
                        run("untold", 3, "06:30", 45, RunKind.EASY),
                        far("longest", -10, "07:00", 80, RunKind.EASY, 14_000))))
                .isEmpty();
    }

    @Test
    void t12_is_over_after_seventy_two_hours() {
        // Friday 18:00 is 72 hours after Tuesday 18:00
        Fact longest = far("longest", -10, "07:00", 80, RunKind.EASY, 14_000);

        assertThat(sets(adjust(longest, far("a", 1, "17:15", 45, RunKind.EASY, 18_000)), WEEK, 1))
                .contains("back_squat 4");
        assertThat(sets(adjust(longest, far("a", 1, "17:16", 45, RunKind.EASY, 18_000)), WEEK, 1))
                .contains("back_squat 3");
    }

    @Test
    void w14_on_wednesday_takes_a_quarter_off_friday_and_the_forty_eight_hours_of_t4_are_over() {
        AdjustedPlan plan = adjust(
                far("longest", -10, "07:00", 80, RunKind.EASY, 14_000),
                far("wed", 2, "05:00", 60, RunKind.EASY, 18_000));

        assertThat(sets(plan, WEEK, 1)).isEqualTo("back_squat 3, deadlift 3, push_up 4");
        Decision spike = plan.decisions().stream()
                .filter(one -> one.rule() == Rule.T12)
                .findFirst()
                .orElseThrow();
        assertThat(spike.because()).containsExactly(new Decision.Because("run:wed", "1.29 times", "1.10 times"));
        assertThat(spike.until()).isEqualTo(RecoveryFixture.MONDAY.plusDays(5));
        assertThat(spike.undoable()).isTrue();
        assertThat(spike.text())
                .contains("you ran 18.0 km, and your longest run of the thirty days before was 14.0 km")
                .endsWith("Back to normal on Sunday 3 January.");
    }

    @Test
    void undoing_t12_gives_the_sets_and_the_jumps_back() {
        Fact longest = far("longest", -10, "07:00", 80, RunKind.EASY, 14_000);
        Fact today = far("today", 3, "06:30", 45, RunKind.EASY, 15_500);
        String[] keys =
                adjust(longest, today).decisions().stream().map(Decision::key).toArray(String[]::new);

        AdjustedPlan plan = Recovery.adjust(baseline, List.of(longest, today), Overrides.undoing(BEFORE, keys), BEFORE);

        assertThat(sets(plan, WEEK, 1)).isEqualTo("pogo 2, back_squat 4, deadlift 4, push_up 4");
    }
}
