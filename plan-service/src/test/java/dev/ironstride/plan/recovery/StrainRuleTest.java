package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.BodyFixture.adjusted;
import static dev.ironstride.plan.recovery.BodyFixture.session;
import static dev.ironstride.plan.recovery.BodyFixture.sets;
import static dev.ironstride.plan.recovery.BodyFixture.slept;
import static dev.ironstride.plan.recovery.RecoveryFixture.minute;
import static dev.ironstride.plan.recovery.RecoveryFixture.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.recovery.Fact.Cost;
import dev.ironstride.plan.recovery.Fact.RunDone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T15 with runs on Tuesday, Thursday, Friday and Sunday as planned; the week begins with a Monday. */
class StrainRuleTest {

    private final Baseline baseline = Runner.intermediate().plan(12);
    private final AdjustedPlan asPlanned = adjusted(baseline);

    private static RunDone easy(int day, double au) {
        long from = minute(day, "07:00");
        return new RunDone(
                "run:" + day,
                new RunAt(from, from + 45, RunKind.EASY, false, false),
                3.0,
                null,
                new Cost(au, au, false));
    }

    /** The planned runs of twelve weeks before this one, each with a load, and of this one's Tuesday. */
    private static Fact[] weeks(double usual, double tuesday) {
        var runs = new ArrayList<Fact>();
        for (int week = -13; week < 0; week++) {
            for (int day : List.of(1, 3, 4, 6)) {
                runs.add(easy(7 * week + day, usual + 10 * (week % 2)));
            }
        }
        runs.add(easy(1, tuesday));
        return runs.toArray(Fact[]::new);
    }

    private static List<Integer> threeQuarters(List<Integer> sets) {
        return sets.stream()
                .map(count -> Math.max((int) Math.floor(count * 0.75 + 1e-9), (count + 1) / 2))
                .toList();
    }

    @Test
    void strain_as_usual_changes_nothing() {
        assertThat(rules(adjusted(baseline, weeks(300, 300)))).doesNotContain("T15 APPLIED");
    }

    @Test
    void a_monotonous_week_alone_changes_nothing_and_with_an_amber_morning_it_takes_a_quarter() {
        var runs = new ArrayList<Fact>();
        for (int day : List.of(-5, -4, -3, -2, -1, 1)) {
            runs.add(easy(day, 300));
        }
        var fresh = new ArrayList<>(runs);
        fresh.add(slept("wed", 2, "06:30", 480, 1));
        runs.add(slept("wed", 2, "06:30", 480, 5));

        assertThat(rules(adjusted(baseline, fresh.toArray(Fact[]::new)))).doesNotContain("T15 APPLIED");
        assertThat(adjusted(baseline, runs.toArray(Fact[]::new)).decisions())
                .filteredOn(decision -> decision.rule() == Rule.T15)
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.because())
                            .containsExactly(new Decision.Because("readiness:wed", "monotony 2.4", "2.0"));
                    assertThat(decision.text())
                            .contains("your last seven days were much alike (monotony 2.4) and your readiness is low");
                });
    }

    @Test
    void without_twelve_weeks_strain_says_nothing() {
        assertThat(rules(adjusted(baseline, easy(1, 5000)))).doesNotContain("T15 APPLIED");
    }

    @Test
    void strain_beyond_ones_own_takes_a_quarter_of_the_weeks_sets() {
        AdjustedPlan plan = adjusted(baseline, weeks(300, 900));

        assertThat(rules(plan)).contains("T15 APPLIED");
        assertThat(sets(session(plan, 0))).isEqualTo(threeQuarters(sets(session(asPlanned, 0))));
    }

    @Test
    void it_fires_once_in_fourteen_days() {
        var runs = new ArrayList<>(List.of(weeks(300, 900)));
        runs.add(easy(8, 1500));

        AdjustedPlan plan = adjusted(baseline, runs.toArray(Fact[]::new));

        assertThat(rules(plan).stream().filter("T15 APPLIED"::equals)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"13, 1", "14, 2"})
    void it_may_fire_again_on_the_fourteenth_day(int days, int times) {
        // Given far too much on Tuesday, and far more from the Tuesday after it on, until so many days later
        var runs = new ArrayList<>(List.of(weeks(300, 900)));
        for (int day = 8; day <= 1 + days; day++) {
            runs.add(easy(day, 900));
        }

        AdjustedPlan plan = adjusted(baseline, runs.toArray(Fact[]::new));

        assertThat(rules(plan).stream().filter("T15 APPLIED"::equals)).hasSize(times);
    }

    @Test
    void a_week_with_one_rest_day_gets_a_second_one_made_of_the_session_that_has_its_day_to_itself() {
        // Given a week in which only Monday is free
        Baseline busy = new Runner(12)
                .runs("Tue AM 60 HARD", "Thu AM 45 EASY", "Fri AM 40 EASY", "Sat AM 40 EASY", "Sun AM 100 LONG")
                .plan(12);
        assertThat(RecoveryFixture.written(adjusted(busy))).isEqualTo("HH: A Wed AM H B Fri PM H");

        AdjustedPlan plan = adjusted(busy, weeks(300, 900));

        assertThat(rules(plan)).contains("T15 APPLIED");
        assertThat(session(plan, 0).now().letter()).isEqualTo(Letter.MOB);
        assertThat(session(plan, 1).now().letter()).isEqualTo(Letter.H);
    }

    @Test
    void a_week_with_two_rest_days_keeps_both_its_sessions() {
        // W2's week rests on Monday and Saturday
        AdjustedPlan plan = adjusted(baseline, weeks(300, 900));

        assertThat(rules(plan)).contains("T15 APPLIED");
        assertThat(session(plan, 0).now().letter()).isEqualTo(Letter.H);
        assertThat(session(plan, 1).now().letter()).isEqualTo(Letter.H);
    }
}
