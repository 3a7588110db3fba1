package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.madeOn;
import static dev.ironstride.plan.recovery.RecoveryFixture.minute;
import static dev.ironstride.plan.recovery.RecoveryFixture.run;
import static dev.ironstride.plan.recovery.RecoveryFixture.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.recovery.Fact.Cost;
import dev.ironstride.plan.recovery.Fact.Outcome;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import dev.ironstride.plan.told.Illness;
import dev.ironstride.plan.told.Pain;
import dev.ironstride.plan.told.Readiness;
import dev.ironstride.plan.told.Symptom;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** "First session back: moderate" (domain.md 4.3, H8), for a race of the profile on the third Sunday. */
class WayBackTest {

    private static final int RACE_DAY = 20;

    private static final Baseline RACING = Runner.intermediate()
            .race(new Race("early", MONDAY.plusDays(6), LocalTime.of(9, 0), RaceDistance.FIVE_K, RacePriority.C))
            .race(new Race("race", MONDAY.plusDays(RACE_DAY), LocalTime.of(9, 0), RaceDistance.TEN_K, RacePriority.B))
            .plan(12);

    private static StrengthDone lifted(UUID session, int day, String start, Outcome outcome) {
        long from = minute(day, start);
        return new StrengthDone(
                "session:" + day,
                session,
                from,
                from + 50,
                8.0,
                outcome,
                null,
                List.of(),
                List.of(),
                new Cost(300, 200, false));
    }

    @Test
    void a_session_that_was_broken_off_is_no_way_back() {
        // Given a plan made on the day of the race: a moderate Wednesday and a heavy Friday after it
        Baseline racing = madeOn(MONDAY.plusDays(RACE_DAY), RACING);
        List<PlannedSession> week = racing.weeks().get(WEEK + 3).sessions();
        PlannedSession wednesday = week.stream()
                .filter(session -> session.letter() == Letter.M)
                .findFirst()
                .orElseThrow();
        assertThat(week).extracting(PlannedSession::letter).containsExactlyInAnyOrder(Letter.H, Letter.M);

        Fact brokenOff = lifted(wednesday.id(), RACE_DAY + 3, "18:00", Outcome.ABANDONED);
        AdjustedPlan plan = Recovery.adjust(
                racing,
                List.of(brokenOff),
                Overrides.NONE,
                MONDAY.plusDays(RACE_DAY + 4).atStartOfDay());

        assertThat(plan.weeks().get(WEEK + 3).sessions())
                .filteredOn(session -> session.now().status() == SessionStatus.PLANNED)
                .extracting(session -> session.now().letter())
                .isNotEmpty()
                .doesNotContain(Letter.H);
    }

    @Test
    void a_second_race_on_the_day_is_one_of_its_own_also_when_the_first_went_as_planned() {
        Baseline racing = madeOn(MONDAY, RACING);
        List<Fact> races = List.of(
                run("first", RACE_DAY, "09:00", 60, RunKind.RACE), run("second", RACE_DAY, "09:31", 79, RunKind.RACE));
        LocalDateTime now = MONDAY.plusDays(RACE_DAY).atTime(10, 50);

        Laws.hardRulesHold(racing, races, Recovery.adjust(racing, races, Overrides.NONE, now), now);
    }

    @Test
    void what_is_left_out_leaves_no_heavy_one_to_be_the_first_back_more_than_three_weeks_ahead() {
        // Given someone who lifted once, felt pain for twelve days, and was ill
        UUID saturday = RACING.weeks().get(1).sessions().getLast().id();
        var ill = new Readiness(
                MONDAY.plusDays(7),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                new Illness(Set.of(Symptom.GI), true),
                List.of(),
                Set.of());
        List<Fact> facts = List.of(
                told("hurts", 0, "05:45", null, List.of(new Pain("SD", 6))),
                new Fact.ReadinessTold("readiness:ill", minute(8, "12:30"), ill),
                lifted(saturday, 10, "14:15", Outcome.COMPLETED),
                told("eased", 12, "14:00", null, List.of(new Pain("SD", 1))));
        LocalDateTime now = MONDAY.plusDays(14).atTime(12, 0);

        Laws.hardRulesHold(RACING, facts, Recovery.adjust(RACING, facts, Overrides.NONE, now), now);
    }
}
