package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.far;
import static dev.ironstride.plan.recovery.RecoveryFixture.item;
import static dev.ironstride.plan.recovery.RecoveryFixture.minute;
import static dev.ironstride.plan.recovery.RecoveryFixture.prescribing;
import static dev.ironstride.plan.recovery.RecoveryFixture.rules;
import static dev.ironstride.plan.recovery.RecoveryFixture.run;
import static dev.ironstride.plan.recovery.RecoveryFixture.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.told.Pain;
import dev.ironstride.plan.told.Readiness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    @Test
    void a_race_that_was_followed_by_a_heavy_session_leaves_the_rest_of_its_weeks_to_be_placed_again() {
        // Given a race, and the session after its days kept and done as heavy, though it was the first one back
        Fact race = far("race", -2, "10:00", 25, RunKind.RACE, 5_000);
        var a = baseline.weeks().get(WEEK).sessions().getFirst();
        Baseline fresh = RecoveryFixture.madeOn(MONDAY, baseline);
        Fact heavy = RecoveryFixture.done("a", a.id(), 0, "07:00", 60);

        Overrides kept = Overrides.NONE;
        for (int answer = 0; answer < 3; answer++) {
            kept = undoingAll(kept, Recovery.adjust(fresh, List.of(race), kept, MONDAY.atTime(6, 0)));
        }

        AdjustedPlan plan = Recovery.adjust(
                fresh, List.of(race, heavy, run("hard", 4, "12:00", 60, RunKind.HARD)), kept, MONDAY.atTime(6, 0));

        // Then Friday's session, which cannot stay on a hard day, finds another one
        assertThat(RecoveryFixture.written(plan)).isEqualTo("HH: A Wed AM H DONE B Sat AM H");
    }

    @Test
    void while_readiness_is_red_the_way_out_stays_closed_too() {
        Fact race = far("race", 2, "10:00", 25, RunKind.RACE, 5_000);
        AdjustedSession back = after(adjust(race), minute(2, "10:25")).stream()
                .filter(session -> session.now().letter().loadsLegs())
                .findFirst()
                .orElseThrow();
        int day = (int) (back.now().start().toLocalDate().toEpochDay() - MONDAY.toEpochDay());
        // Given little sleep, and a morning on which all but the legs felt bad
        Fact amber = rested("amber", day - 1, 280, 1);
        Fact red = rested("red", day - 1, 280, 7);

        assertThat(rules(adjust(race, amber))).doesNotContain("T5 UNDONE").contains("T5 APPLIED");
        assertThat(classOf(back, adjust(race, amber))).isEqualTo(Letter.M);
        assertThat(classOf(back, adjust(race, red))).isEqualTo(Letter.L);
    }

    private static Overrides undoingAll(Overrides said, AdjustedPlan plan) {
        Overrides all = said;
        for (Decision decision : plan.decisions()) {
            all = all.and(new Overrides.Said(Overrides.Kind.UNDO, decision.key(), null, BEFORE));
        }
        return all;
    }

    private static Fact rested(String id, int day, int sleep, int tired) {
        var report = new Readiness(
                MONDAY.plusDays(day), null, null, sleep, tired, tired, tired, 2, null, null, List.of(), Set.of());
        return new Fact.ReadinessTold("readiness:" + id, minute(day, "05:00"), report);
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

    @Test
    void two_races_of_a_day_both_keep_their_days() {
        long end = minute(0, "18:00") + 230;

        AdjustedPlan plan = adjust(
                far("short", 0, "09:00", 25, RunKind.RACE, 5_000), far("long", 0, "18:00", 230, RunKind.RACE, 42_195));

        assertThat(after(plan, end))
                .filteredOn(session -> session.now().letter().loadsLegs())
                .isNotEmpty()
                .allSatisfy(
                        session -> assertThat(WallClock.minuteOf(session.now().start()) - end)
                                .isGreaterThanOrEqualTo(7 * WallClock.DAY));
    }
}
