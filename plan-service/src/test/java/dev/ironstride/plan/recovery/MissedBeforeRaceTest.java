package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.madeOn;
import static dev.ironstride.plan.recovery.RecoveryFixture.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.plan.recovery.Fact.StrengthMissed;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * T7 for a session that is marked as missed long before its day, with a race before or after it: it is moved alone, at its own
 * class, inside its week, or left out.
 */
class MissedBeforeRaceTest {

    private static final LocalDateTime NOW = MONDAY.atTime(9, 0);

    private static final Race RACE =
            new Race("race", MONDAY.plusDays(20), LocalTime.of(9, 0), RaceDistance.FIVE_K, RacePriority.B);

    /** A plan with a race, and one of its sessions. */
    record Missing(Baseline plan, PlannedSession session) {

        AdjustedPlan adjusted() {
            return Recovery.adjust(plan, facts(), Overrides.NONE, NOW);
        }

        List<Fact> facts() {
            return List.of(new StrengthMissed("missed:1", session.id(), minute(0, "08:00")));
        }

        Stream<AdjustedSession> others() {
            return adjusted().weeks().stream()
                    .flatMap(week -> week.sessions().stream())
                    .filter(one -> !one.base().id().equals(session.id()));
        }

        @Override
        public String toString() {
            return session.letter() + " on " + session.start();
        }
    }

    static Stream<Missing> missing() {
        return Stream.of(
                        Runner.intermediate(),
                        // No slot but the two that the plan takes
                        Runner.intermediate()
                                .slots(Set.of(
                                        new Slot(DayOfWeek.WEDNESDAY, Half.PM), new Slot(DayOfWeek.FRIDAY, Half.PM))),
                        Runner.intermediate()
                                .slots(Set.of(
                                        new Slot(DayOfWeek.WEDNESDAY, Half.AM), new Slot(DayOfWeek.FRIDAY, Half.PM))))
                .map(runner -> madeOn(MONDAY, runner.race(RACE).plan(12)))
                .flatMap(plan -> plan.weeks().subList(WEEK, WEEK + 6).stream()
                        .flatMap(week -> week.sessions().stream())
                        .map(session -> new Missing(plan, session)));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void nothing_that_is_left_breaks_a_hard_rule(Missing missing) {
        Laws.hardRulesHold(missing.plan(), missing.facts(), missing.adjusted(), NOW);
    }

    @ParameterizedTest
    @MethodSource("missing")
    void it_keeps_its_class_and_its_week_or_is_left_out(Missing missing) {
        BaselineWeek week = missing.plan().weeks().stream()
                .filter(one -> one.sessions().contains(missing.session()))
                .findFirst()
                .orElseThrow();

        Arrangement now = missing.adjusted().weeks().stream()
                .flatMap(one -> one.sessions().stream())
                .filter(one -> one.base().equals(missing.session()))
                .findFirst()
                .orElseThrow()
                .now();

        assertThat(now.letter()).isEqualTo(missing.session().letter());
        assertThat(now.start())
                .isBetween(
                        week.monday().atStartOfDay(), week.monday().plusWeeks(1).atStartOfDay());
        if (now.status() == SessionStatus.PLANNED) {
            assertThat(now.start()).isNotEqualTo(missing.session().start());
        } else {
            assertThat(now.status()).isEqualTo(SessionStatus.MISSED);
        }
    }

    /** Only the way back from the race is made softer for it: "First session back: moderate" (domain.md 4.3). */
    @ParameterizedTest
    @MethodSource("missing")
    void no_other_session_changes_but_a_heavy_one_within_three_weeks_of_the_race(Missing missing) {
        assertThat(missing.others())
                .filteredOn(one -> one.now().status() != SessionStatus.PLANNED
                        || !one.now().start().equals(one.base().start())
                        || one.now().letter() != one.base().letter())
                .extracting(AdjustedSession::base)
                .allSatisfy(one -> assertThat(one.start())
                        .isBetween(
                                RACE.date().atTime(9, 0),
                                RACE.date().plusDays(21).atTime(10, 0)));
    }
}
