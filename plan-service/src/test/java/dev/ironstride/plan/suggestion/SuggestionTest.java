package dev.ironstride.plan.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.athlete.RunGrowth;
import dev.ironstride.plan.athlete.TemplateRun;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.generation.GenerationResult;
import dev.ironstride.plan.generation.PlanGenerator;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.RunKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Map<String, Double> KNOWN = Map.of("back_squat", 90.0, "deadlift", 110.0);

    private static Runner runner(int months, @Nullable RaceDistance distance) {
        var runner = new Runner(months).maxima(KNOWN);
        return distance == null
                ? runner
                : runner.race(
                        new Race("Race", LocalDate.of(2027, 2, 14), LocalTime.of(9, 0), distance, RacePriority.A));
    }

    private static Baseline plan(Athlete athlete) {
        return switch (PlanGenerator.generate(Runner.request(athlete, 12))) {
            case GenerationResult.Generated generated -> generated.baseline();
            case GenerationResult.Refused refused -> throw new AssertionError(refused.detail());
        };
    }

    private static Athlete suggested(Runner runner) {
        var athlete = runner.athlete();
        return athlete.withRuns(RunSuggestion.week(athlete, TODAY));
    }

    /** The plan as generation makes it: once with the full week, then with the week that grows. */
    private static Baseline growing(Runner runner) {
        var athlete = suggested(runner);
        return plan(athlete.growing(Growth.over(plan(athlete), false)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "0,none,2",
                "0,TEN_K,2",
                "0,HALF,3",
                "0,MARATHON,3",
                "12,none,3",
                "12,HALF,3",
                "12,MARATHON,4",
                "36,none,3",
                "36,FIVE_K,4",
                "36,ULTRA_100M,4"
            })
    void runsAreTwoToFourByExperienceAndDistance(int months, @Nullable RaceDistance distance, int runs) {
        assertThat(suggested(runner(months, distance)).runWeek()).hasSize(runs);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "0,none",
                "0,HALF",
                "0,ULTRA_100M",
                "12,none",
                "12,TEN_K",
                "12,MARATHON",
                "36,none",
                "36,FIVE_K",
                "36,ULTRA_50_100K"
            })
    void strengthFindsItsPlacesAroundThem(int months, @Nullable RaceDistance distance) {
        assertThat(growing(runner(months, distance)).weeks()).hasSize(12);
    }

    @Test
    void aBeginnerHasNoHardRun() {
        assertThat(suggested(runner(0, RaceDistance.MARATHON)).runWeek())
                .noneMatch(run -> run.kind() == RunKind.HARD)
                .anyMatch(run -> run.kind() == RunKind.LONG);
        assertThat(suggested(runner(12, null)).runWeek())
                .extracting(TemplateRun::kind)
                .containsExactly(RunKind.HARD, RunKind.EASY, RunKind.EASY);
    }

    @Test
    void runsLeaveTheHalvesThatAreForStrength() {
        var week = suggested(runner(12, null).only(Half.AM)).runWeek();

        assertThat(week).allMatch(run -> Half.of(run.start()) == Half.PM);
    }

    @Test
    void aRaceThatIsOverAsksForNothing() {
        var athlete = runner(0, RaceDistance.MARATHON).athlete();

        assertThat(RunSuggestion.week(athlete, LocalDate.of(2027, 2, 15))).hasSize(2);
    }

    @Test
    void aBeginnersRunsNeverRiseInAWeekThatLiftsMore() {
        assertThat(rises(growing(runner(0, RaceDistance.HALF))))
                .as("they do rise")
                .isPositive();
    }

    @Test
    void whoHasNotRunForAWhileLiftsMoreFirst() {
        // Given an intermediate who is back, whose runs would else rise while the lifting does
        var athlete = suggested(runner(12, null));
        Baseline plan = plan(athlete);

        RunGrowth growth = Growth.over(plan, true);

        rises(plan(athlete.growing(growth)));
        assertThat(growth.percent())
                .as("they do rise")
                .anyMatch(share -> share > growth.percent().getFirst());
        assertThat(growth).isNotEqualTo(Growth.over(plan, false));
    }

    /** How often the runs rise from one week to the next; none of these weeks may lift more than the one before. */
    private static int rises(Baseline plan) {
        int rises = 0;
        for (int i = 1; i < 10; i++) {
            BaselineWeek week = plan.weeks().get(i);
            BaselineWeek before = plan.weeks().get(i - 1);
            if (minutes(week) > minutes(before)) {
                rises++;
                assertThat(LiftingLoad.of(week).above(LiftingLoad.of(before)))
                        .as("week of %s", week.monday())
                        .isFalse();
            }
        }
        return rises;
    }

    @ParameterizedTest
    @CsvSource({"0", "12", "36"})
    void noWeekIsMoreThanATenthAboveTheHighestBefore(int months) {
        RunGrowth growth = Growth.over(plan(suggested(runner(months, null))), false);

        int highest = growth.percent().getFirst();
        for (int percent : growth.percent()) {
            assertThat(percent).isBetween(1, Math.min(100, highest * 110 / 100));
            highest = Math.max(highest, percent);
        }
        assertThat(highest).isGreaterThan(growth.percent().getFirst());
    }

    @Test
    void lighterWeeksOfLiftingAreLighterWeeksOfRunning() {
        Baseline plan = growing(runner(12, null));

        assertThat(plan.weeks().get(3).deload()).isTrue();
        assertThat(minutes(plan.weeks().get(3)))
                .isLessThan(minutes(plan.weeks().get(2)))
                .isLessThan(minutes(plan.weeks().get(4)));
    }

    @Test
    void aRunHasItsShareInStepsOfFiveMinutes() {
        var growth = new RunGrowth(Runner.MONDAY, List.of(70, 77, 100));

        assertThat(growth.minutes(40, Runner.MONDAY)).isEqualTo(25);
        assertThat(growth.minutes(40, Runner.MONDAY.plusWeeks(1))).isEqualTo(30);
        assertThat(growth.minutes(42, Runner.MONDAY.plusWeeks(2))).isEqualTo(42);
        assertThat(growth.minutes(40, Runner.MONDAY.minusWeeks(3))).isEqualTo(25);
        assertThat(growth.minutes(40, Runner.MONDAY.plusWeeks(30))).isEqualTo(40);
        assertThat(growth.minutes(5, Runner.MONDAY)).isEqualTo(5);
    }

    private static int minutes(BaselineWeek week) {
        return week.runs().stream()
                .filter(run -> run.kind() != RunKind.RACE)
                .mapToInt(PlannedRun::minutes)
                .sum();
    }
}
