package dev.ironstride.plan.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.SoftRule;
import dev.ironstride.plan.recovery.AdjustedPlan;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.AdjustedWeek;
import dev.ironstride.plan.recovery.Overrides;
import dev.ironstride.plan.recovery.Recovery;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonsTest {
    private static final Baseline W2 = Runner.intermediate().plan(12);

    private static AdjustedPlan standing(Baseline plan) {
        return Recovery.adjust(plan, List.of(), Overrides.NONE, plan.createdAt());
    }

    private static Stream<Why> all(Baseline plan) {
        var state = standing(plan);
        var sessions = new SessionReason(state, plan.athlete());
        return Stream.concat(
                Stream.of(PlanReason.of(plan)),
                state.weeks().stream()
                        .flatMap(week -> Stream.concat(
                                Stream.of(WeekReason.of(week)),
                                week.sessions().stream()
                                        .flatMap(session -> Stream.concat(
                                                Stream.of(sessions.of(session)),
                                                session.items().stream().map(item -> ItemReason.of(item, session)))))));
    }

    @Test
    void everythingHasOneSentenceAndRules() {
        assertThat(all(W2)).hasSizeGreaterThan(100).allSatisfy(why -> {
            assertThat(why.text())
                    .endsWith(".")
                    .doesNotContain("null")
                    .doesNotContain("..")
                    .hasSizeLessThan(400);
            assertThat(why.text().substring(0, 1)).isUpperCase();
            assertThat(why.rules()).isNotEmpty().doesNotHaveDuplicates();
        });
    }

    @Test
    void noReasonPromisesToPreventInjuries() {
        assertThat(all(W2)).allSatisfy(why -> assertThat(why.text()).doesNotContainIgnoringCase("injur"));
    }

    @Test
    void aPlanNamesItsPhasesInOrder() {
        assertThat(PlanReason.of(W2).text())
                .contains("12 weeks")
                .contains("adaptation, then ")
                .contains("maximum strength, then ")
                .contains("up to 2 sessions a week around your 4 runs");
    }

    @Test
    void aPlanTowardsARaceSaysSo() {
        var race = new dev.ironstride.plan.athlete.Race(
                "Spring half", LocalDate.of(2027, 2, 14), LocalTime.of(9, 0), RaceDistance.HALF, RacePriority.A);

        var why = PlanReason.of(Runner.intermediate().race(race).plan(12));

        assertThat(why.text()).contains("counted back from Spring half on 14 February 2027");
        assertThat(why.rules()).contains("4.3", "R9");
    }

    @Test
    void aWeekSaysWhatItIsForAndWhatItsPlacesCost() {
        AdjustedWeek heavy = standing(W2).weeks().get(5);

        var why = WeekReason.of(heavy);

        assertThat(why.text()).startsWith("You get stronger").contains("two heavy sessions");
        assertThat(why.rules()).contains("4.1", "H1", "P1", "P3", "P5", "P8");
        assertThat(WeekReason.of(standing(W2).weeks().get(3)).text()).startsWith("A lighter week");
    }

    @Test
    void aSessionSaysHowFarItIsFromTheKeyRuns() {
        var plan = standing(W2);
        var reasons = new SessionReason(plan, W2.athlete());
        List<AdjustedSession> sessions = plan.weeks().get(5).sessions();

        assertThat(reasons.of(sessions.get(0)).text())
                .isEqualTo("Heavy on Wednesday: 23 h after Tuesday’s hard run and 3 days before Sunday’s long run.");
        assertThat(reasons.of(sessions.get(1)).text())
                .isEqualTo("Heavy on Friday: 3 days after Tuesday’s hard run and 36 h before Sunday’s long run.");
    }

    @Test
    void aSessionSaysNothingOfLongRunsThatDoNotCountAsHard() {
        Baseline relaxed = Runner.intermediate().longIsNotHard().plan(12);
        var plan = standing(relaxed);
        var reasons = new SessionReason(plan, relaxed.athlete());

        assertThat(plan.weeks())
                .flatExtracting(AdjustedWeek::sessions)
                .isNotEmpty()
                .extracting(session -> reasons.of(session).text())
                .allSatisfy(text -> assertThat(text).contains("hard run").doesNotContain("long"));
    }

    @Test
    void aSessionWithNoHardRunNearItSaysSo() {
        Baseline relaxed =
                new Runner(12).runs("Sun AM 100 LONG").longIsNotHard().plan(12);
        Baseline usual = new Runner(12).runs("Sun AM 30 EASY").plan(12);

        assertThat(placed(relaxed)).endsWith(", with no hard run near it.");
        assertThat(placed(usual)).endsWith(", with no hard or long run near it.");
    }

    private static String placed(Baseline baseline) {
        var plan = standing(baseline);
        return new SessionReason(plan, baseline.athlete())
                .of(plan.weeks().get(5).sessions().getFirst())
                .text();
    }

    @Test
    void aSessionThatPassedUndoneSaysThatToo() {
        LocalDateTime later = W2.weeks().get(6).monday().atTime(6, 0);
        var plan = Recovery.adjust(W2, List.of(), Overrides.NONE, later);
        var reasons = new SessionReason(plan, W2.athlete());

        assertThat(plan.weeks().get(5).sessions())
                .allSatisfy(session -> assertThat(reasons.of(session).rules()).containsExactly("T7"));
    }

    @Test
    void anExerciseSaysWhatItIsForAndHowHard() {
        var session = standing(W2).weeks().getFirst().sessions().getFirst();
        Item squat = session.items().getFirst();

        var why = ItemReason.of(squat, session);

        assertThat(why.text()).contains("more repetitions would be possible");
        assertThat(why.rules()).contains("1.3", "R13");
        var knowing = Runner.intermediate()
                .owns(dev.ironstride.plan.athlete.Equipment.BARBELL)
                .maxima(Map.of("back_squat", 90.0))
                .plan(1);
        var loaded = standing(knowing).weeks().getFirst().sessions().getFirst();
        assertThat(loaded.items())
                .filteredOn(item -> item.exerciseId().equals("back_squat"))
                .singleElement()
                .satisfies(item ->
                        assertThat(ItemReason.of(item, loaded).text()).contains("about 70.7 % of your maximum"));
    }

    @ParameterizedTest
    @EnumSource(HardRule.class)
    void everyHardRuleHasItsWords(HardRule rule) {
        assertThat(RuleText.of(rule, true)).endsWith(".").hasSizeGreaterThan(20);
        assertThat(RuleText.of(rule, false)).endsWith(".").hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource(SoftRule.class)
    void everySoftRuleHasItsWords(SoftRule rule) {
        assertThat(RuleText.of(rule, true)).endsWith(".").hasSizeGreaterThan(20);
        assertThat(RuleText.of(rule, false)).endsWith(".").hasSizeGreaterThan(20);
    }

    @Test
    void theRulesThatLongRunsCanBeTakenOutOfNameThemWhileTheyCount() {
        assertThat(Stream.of(HardRule.values()).filter(rule -> namesLongRuns(rule, true)))
                .containsExactly(HardRule.H1, HardRule.H6, HardRule.H7);
        assertThat(Stream.of(HardRule.values()).filter(rule -> namesLongRuns(rule, false)))
                .isEmpty();
        assertThat(RuleText.of(SoftRule.P1, true)).contains("long");
        assertThat(RuleText.of(SoftRule.P1, false)).doesNotContain("long");
    }

    private static boolean namesLongRuns(HardRule rule, boolean longCounts) {
        return RuleText.of(rule, longCounts).contains("long");
    }
}
