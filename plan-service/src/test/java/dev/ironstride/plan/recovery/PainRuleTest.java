package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.BodyFixture.adjusted;
import static dev.ironstride.plan.recovery.BodyFixture.exercises;
import static dev.ironstride.plan.recovery.BodyFixture.hurts;
import static dev.ironstride.plan.recovery.BodyFixture.item;
import static dev.ironstride.plan.recovery.BodyFixture.session;
import static dev.ironstride.plan.recovery.BodyFixture.time;
import static dev.ironstride.plan.recovery.BodyFixture.warns;
import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.rules;
import static dev.ironstride.plan.recovery.RecoveryFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.generation.CatalogueFiles;
import dev.ironstride.plan.generation.Exercises;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.recovery.Overrides.Kind;
import dev.ironstride.plan.recovery.Overrides.Said;
import dev.ironstride.plan.told.Pain;
import dev.ironstride.plan.told.PainSign;
import dev.ironstride.plan.told.WarningSign;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** T11 and what a professional should see, in a week with a heavy Wednesday morning and a heavy Friday evening. */
class PainRuleTest {

    private final Baseline baseline = new Runner(12)
            .runs("Tue AM 60 HARD", "Thu AM 45 EASY", "Fri AM 40 EASY", "Sun AM 100 LONG")
            .owns(Equipment.BARBELL)
            .maxima(Map.of("back_squat", 100.0, "deadlift", 120.0))
            .plan(12);
    private final AdjustedPlan asPlanned = adjusted(baseline);

    private static boolean avoids(String exerciseId, String site) {
        return List.of(Pattern.values()).stream()
                .flatMap(pattern -> Exercises.catalogue().of(pattern).stream())
                .filter(exercise -> exercise.id().equals(exerciseId))
                .map(Exercise::avoidIfPain)
                .anyMatch(sites -> sites.contains(site));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void up_to_two_the_plan_stays(int score) {
        assertThat(adjusted(baseline, hurts("tue", 1, "20:00", "AK", score)).decisions())
                .isEmpty();
    }

    @Test
    void at_three_what_loads_the_site_is_swapped_and_the_other_leg_lifts_are_ten_per_cent_lighter() {
        AdjustedPlan plan = adjusted(baseline, hurts("tue", 1, "20:00", "AK", 3));

        AdjustedSession session = session(plan, 0);
        assertThat(exercises(session(asPlanned, 0))).anyMatch(id -> avoids(id, "AK"));
        assertThat(exercises(session)).noneMatch(id -> avoids(id, "AK")).contains("wall_sit");
        session(asPlanned, 0).items().stream()
                .filter(planned -> planned.exerciseId().equals("deadlift"))
                .forEach(planned -> {
                    Double before = planned.loadKg();
                    Double after = item(session, "deadlift").orElseThrow().loadKg();
                    assertThat(before).isNotNull();
                    assertThat(after).isEqualTo(Math.floor((before == null ? 0 : before) * 0.9 / 2.5) * 2.5);
                });
        assertThat(written(plan)).isEqualTo("HH: A Wed AM H B Fri PM H");
        assertThat(plan.decisions().getFirst()).satisfies(decision -> {
            assertThat(decision.undoable()).isFalse();
            assertThat(decision.text())
                    .startsWith("Heavy A on Wed has other exercises where it hurts and 10 % less load: you told us of"
                            + " pain 3 of 10 at the front of the knee.");
        });
    }

    @ParameterizedTest
    @CsvSource({"4", "5"})
    void at_four_and_five_the_rest_is_done_as_light(int score) {
        AdjustedPlan plan = adjusted(baseline, hurts("tue", 1, "20:00", "AK", score));

        assertThat(written(plan)).contains("A Wed AM L");
        assertThat(plan.decisions().getFirst().text()).contains("please tell us tomorrow morning how it is");
    }

    @Test
    void a_shoulder_at_four_takes_the_upper_lifts_that_load_it_too() {
        AdjustedPlan plan = adjusted(baseline, hurts("tue", 1, "20:00", "SD", 4));

        assertThat(exercises(session(plan, 0))).noneMatch(id -> avoids(id, "SD"));
    }

    @ParameterizedTest
    @CsvSource({"AK", "AC", "HG", "SD"})
    void from_six_mobility_leaves_the_place_alone_as_well(String site) {
        Fact hurts = hurts("tue", 1, "20:00", site, 7);

        AdjustedPlan plan = adjusted(baseline, CatalogueFiles.read(), Overrides.NONE, BEFORE, hurts);

        assertThat(session(plan, 0).now().letter()).isEqualTo(Letter.MOB);
        assertThat(session(plan, 0).items())
                .isNotEmpty()
                .noneMatch(item -> CatalogueFiles.read()
                        .find(item.exerciseId())
                        .orElseThrow()
                        .avoidIfPain()
                        .contains(site));
    }

    @ParameterizedTest
    @CsvSource({"6", "10"})
    void from_six_there_is_only_mobility_and_the_advice_to_have_it_seen(int score) {
        AdjustedPlan plan = adjusted(baseline, hurts("tue", 1, "20:00", "SH", score));

        assertThat(session(plan, 0).now().letter()).isEqualTo(Letter.MOB);
        assertThat(session(plan, 1).now().letter()).isEqualTo(Letter.MOB);
        assertThat(plan.decisions().getFirst().text())
                .contains("Please have a doctor or physiotherapist look at it")
                .endsWith("Back to normal when you tell us that it is at 2 or less.");
    }

    @ParameterizedTest
    @EnumSource(PainSign.class)
    void a_sign_stops_leg_work_whatever_the_score(PainSign sign) {
        AdjustedPlan plan = adjusted(baseline, hurts("tue", 1, "20:00", "AC", 1, sign));

        assertThat(session(plan, 0).now().letter()).isEqualTo(Letter.MOB);
    }

    @Test
    void better_news_takes_the_place_of_worse() {
        AdjustedPlan plan = adjusted(baseline, hurts("mon", 0, "08:00", "AK", 7), hurts("tue", 1, "08:00", "AK", 2));

        assertThat(plan.weeks()).isEqualTo(asPlanned.weeks());
        assertThat(rules(plan)).containsExactly("T11 APPLIED", "T11 APPLIED");
    }

    @Test
    void a_score_counts_for_72_hours() {
        AdjustedPlan in = adjusted(baseline, hurts("tue", 1, "18:00", "AK", 4));
        AdjustedPlan after = adjusted(baseline, hurts("tue", 1, "17:59", "AK", 4));

        assertThat(session(in, 1).now().letter()).isEqualTo(Letter.L);
        assertThat(session(after, 1).now().letter()).isEqualTo(Letter.H);
    }

    @Test
    void a_blocked_site_stays_out_until_three_quiet_days() {
        Fact first = hurts("thu", -4, "20:00", "AK", 3);
        Fact second = hurts("sat", -2, "20:00", "AK", 3);

        AdjustedPlan blocked =
                adjusted(baseline, first, second, hurts("mon", 0, "08:00", "AK", 1), hurts("tue", 1, "08:00", "AK", 1));
        AdjustedPlan free = adjusted(
                baseline,
                first,
                second,
                hurts("mon", 0, "08:00", "AK", 1),
                hurts("tue", 1, "08:00", "AK", 1),
                hurts("wed", 2, "06:00", "AK", 1));

        assertThat(exercises(session(blocked, 0))).noneMatch(id -> avoids(id, "AK"));
        assertThat(exercises(session(blocked, 1))).noneMatch(id -> avoids(id, "AK"));
        assertThat(session(free, 0)).isEqualTo(session(asPlanned, 0));
        assertThat(session(free, 1)).isEqualTo(session(asPlanned, 1));
    }

    @Test
    void calves_are_spared_after_achilles_pain_and_the_rest_is_kept() {
        AdjustedPlan plan = adjusted(baseline, hurts("tue", 1, "20:00", "AC", 3));

        for (int index = 0; index < 2; index++) {
            assertThat(exercises(session(plan, index))).noneMatch(id -> avoids(id, "AC"));
            assertThat(exercises(session(plan, index)))
                    .containsAll(exercises(session(asPlanned, index)).stream()
                            .filter(id -> !avoids(id, "AC"))
                            .toList());
        }
    }

    @Test
    void pain_told_of_a_session_counts_for_the_next_one_only() {
        var done = RecoveryFixture.done("a", BodyFixture.id(baseline, 0), 2, "07:00", 60);
        var withPain = new Fact.StrengthDone(
                done.id(),
                done.plannedSessionId(),
                done.start(),
                done.end(),
                done.rpe(),
                Fact.Outcome.COMPLETED,
                null,
                List.of(),
                List.of(new Pain("AK", 4)),
                Fact.Cost.UNKNOWN);

        AdjustedPlan plan = adjusted(baseline, withPain);

        assertThat(session(plan, 0).items()).isEqualTo(session(asPlanned, 0).items());
        assertThat(session(plan, 1).now().letter()).isEqualTo(Letter.L);
    }

    @Test
    void a_limp_waits_for_a_professional() {
        AdjustedPlan plan =
                adjusted(baseline, hurts("mon", 0, "08:00", "SH", 3, PainSign.LIMP), hurts("tue", 1, "08:00", "SH", 0));

        assertThat(session(plan, 0).now().letter()).isEqualTo(Letter.L);
        assertThat(rules(plan)).contains("T11 PROPOSED");
    }

    @Test
    void legs_wait_until_the_runner_says_that_a_professional_has_cleared_it() {
        Fact warning = warns("mon", 0, "08:00", WarningSign.FOCAL_BONE_PAIN);
        AdjustedPlan waiting = adjusted(baseline, warning);
        String question = waiting.decisions().stream()
                .filter(decision -> decision.state() == DecisionState.PROPOSED)
                .map(Decision::key)
                .findFirst()
                .orElseThrow();

        var yes = new Overrides(List.of(new Said(Kind.APPROVE, question, null, time(3, "12:00"))));
        AdjustedPlan cleared = adjusted(baseline, yes, BEFORE, warning);

        assertThat(waiting.weeks().getLast().sessions())
                .noneMatch(session -> session.now().letter().loadsLegs());
        assertThat(session(cleared, 0).now().letter()).isEqualTo(Letter.L);
        assertThat(session(cleared, 1)).isEqualTo(session(asPlanned, 1));
        assertThat(waiting.decisions()).noneMatch(Decision::undoable);
    }

    @Test
    void the_same_sign_is_asked_about_once() {
        AdjustedPlan plan = adjusted(
                baseline,
                warns("mon", 0, "08:00", WarningSign.FOCAL_BONE_PAIN),
                warns("tue", 1, "08:00", WarningSign.FOCAL_BONE_PAIN));

        assertThat(rules(plan)).containsExactly("T11 APPLIED", "T11 PROPOSED");
    }

    @Test
    void chest_pain_stops_all_of_it_and_sends_for_help_at_once() {
        AdjustedPlan plan = adjusted(baseline, warns("mon", 0, "08:00", WarningSign.CHEST_PAIN));

        assertThat(session(plan, 0).now().status()).isEqualTo(SessionStatus.SKIPPED);
        assertThat(session(plan, 1).now().status()).isEqualTo(SessionStatus.SKIPPED);
        assertThat(plan.decisions()).allMatch(decision -> decision.rule() == Rule.T14);
        assertThat(plan.decisions().getFirst().text())
                .startsWith("Dropped Heavy A on Wed: you told us of chest pain. Please call the emergency number now");
    }

    @Test
    void a_site_that_nobody_knows_is_passed_over() {
        assertThat(adjusted(baseline, hurts("tue", 1, "20:00", "XX", 9)).decisions())
                .isEmpty();
    }
}
