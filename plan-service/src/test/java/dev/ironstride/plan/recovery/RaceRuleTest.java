package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.far;
import static dev.ironstride.plan.recovery.RecoveryFixture.item;
import static dev.ironstride.plan.recovery.RecoveryFixture.minute;
import static dev.ironstride.plan.recovery.RecoveryFixture.prescribing;
import static dev.ironstride.plan.recovery.RecoveryFixture.rules;
import static dev.ironstride.plan.recovery.RecoveryFixture.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.told.Pain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T5: a race that the profile did not know. */
class RaceRuleTest {

    private final Baseline baseline = prescribing(
            Runner.intermediate().plan(12),
            List.of(item("back_squat", Pattern.SQ, 4, 60.0), item("push_up", Pattern.UPS, 4, null)));

    private AdjustedPlan adjust(Fact... facts) {
        return Recovery.adjust(baseline, List.of(facts), Overrides.NONE, BEFORE);
    }

    private static List<AdjustedSession> after(AdjustedPlan plan, long minute) {
        var sessions = new ArrayList<AdjustedSession>();
        plan.weeks().forEach(week -> sessions.addAll(week.sessions()));
        return sessions.stream()
                .filter(one -> one.now().status() == SessionStatus.PLANNED
                        && WallClock.minuteOf(one.now().start()) > minute)
                .sorted(Comparator.comparing((AdjustedSession one) -> one.now().start()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "5000, 25, 2, 4",
        "10000, 50, 3, 5",
        "21098, 110, 4, 8",
        "42195, 230, 7, 14",
        "50000, 330, 10, 18",
    })
    void legs_wait_for_the_days_of_the_distance_and_heavy_work_longer(
            double metres, int minutes, int noLegs, int heavyAgain) {
        long end = minute(2, "10:00") + minutes;

        AdjustedPlan plan = adjust(far("race", 2, "10:00", minutes, RunKind.RACE, metres));

        assertThat(after(plan, end))
                .allSatisfy(session -> {
                    long since = WallClock.minuteOf(session.now().start()) - end;
                    if (session.now().letter().loadsLegs()) {
                        assertThat(since).isGreaterThanOrEqualTo(noLegs * WallClock.DAY);
                    }
                    if (session.now().letter() == Letter.H) {
                        assertThat(since).isGreaterThanOrEqualTo(heavyAgain * WallClock.DAY);
                    }
                    assertThat(since).isGreaterThanOrEqualTo(48 * WallClock.HOUR);
                })
                .isNotEmpty();
        assertThat(rules(plan)).contains("T5 APPLIED").doesNotContain("T2 APPLIED");
    }

    @Test
    void the_first_leg_session_back_is_moderate_with_half_the_sets_and_a_tenth_less_load() {
        AdjustedPlan plan = adjust(far("race", 2, "10:00", 50, RunKind.RACE, 10_000));

        AdjustedSession back = after(plan, minute(2, "10:50")).stream()
                .filter(session -> session.now().letter().loadsLegs())
                .findFirst()
                .orElseThrow();
        assertThat(back.now().letter()).isEqualTo(Letter.M);
        assertThat(back.items().getFirst().sets()).isEqualTo(2);
        // Moderate takes 60 kg at 80 % to 57.5 at 78.6 %; a tenth less is 51.75
        assertThat(back.items().getFirst().loadKg()).isEqualTo(50.0);
    }

    @Test
    void a_race_without_a_distance_is_taken_for_the_one_that_takes_so_long() {
        Fact race = far("race", 2, "10:00", 50, RunKind.RACE, 10_000);
        Fact unmeasured = RecoveryFixture.run("race", 2, "10:00", 50, RunKind.RACE);

        assertThat(adjust(unmeasured).weeks()).isEqualTo(adjust(race).weeks());
    }

    @Test
    void while_legs_are_sore_the_way_out_stays_closed_from_day_to_day() {
        Fact race = far("race", 2, "10:00", 25, RunKind.RACE, 5_000);
        AdjustedSession back = after(adjust(race), minute(2, "10:25")).stream()
                .filter(session -> session.now().letter().loadsLegs())
                .findFirst()
                .orElseThrow();
        int day = (int) (back.now().start().toLocalDate().toEpochDay() - MONDAY.toEpochDay());

        assertThat(classOf(back, adjust(race, told("sore", day, "05:00", 3, List.of()))))
                .isEqualTo(Letter.L);
        assertThat(classOf(back, adjust(race, told("fine", day, "05:00", 2, List.of()))))
                .isEqualTo(Letter.M);
        assertThat(classOf(back, adjust(race, told("hurts", day, "05:00", 1, List.of(new Pain("AK", 3))))))
                .isEqualTo(Letter.L);
        assertThat(classOf(back, adjust(race, told("niggle", day, "05:00", 1, List.of(new Pain("AK", 2))))))
                .isEqualTo(Letter.M);
    }

    private static Letter classOf(AdjustedSession session, AdjustedPlan plan) {
        return plan.weeks().get(WEEK).sessions().stream()
                .filter(one -> one.base().id().equals(session.base().id()))
                .findFirst()
                .or(() -> plan.weeks().get(WEEK + 1).sessions().stream()
                        .filter(one -> one.base().id().equals(session.base().id()))
                        .findFirst())
                .orElseThrow()
                .now()
                .letter();
    }
}
