package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.generation.Exercises;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.recovery.Fact.Cost;
import dev.ironstride.plan.recovery.Fact.Outcome;
import dev.ironstride.plan.recovery.Fact.SetDone;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was lifted on Wednesday and Friday changes the week after: 5.2, 5.4, T8, T9 and T10. */
class LiftedRuleTest {

    private static final String SQUAT = "back_squat";

    private final Baseline baseline = Runner.intermediate()
            .owns(Equipment.BARBELL, Equipment.DUMBBELL)
            .maxima(Map.of(SQUAT, 100.0, "deadlift", 120.0))
            .plan(12);

    private AdjustedPlan adjust(Overrides overrides, Fact... facts) {
        return Recovery.adjust(new Given(baseline, Exercises.catalogue(), List.of(facts), overrides, BEFORE));
    }

    private AdjustedPlan adjust(Fact... facts) {
        return adjust(Overrides.NONE, facts);
    }

    private UUID session(int week, int ordinal) {
        return baseline.weeks().get(week).sessions().get(ordinal).id();
    }

    /** A session of the sixth week or later in which every item was done as the plan has it, changed like this. */
    private StrengthDone done(int week, int ordinal, @Nullable Double rpe, UnaryOperator<SetDone> changed) {
        var planned = baseline.weeks().get(week).sessions().get(ordinal);
        var sets = new ArrayList<SetDone>();
        for (Item item : planned.prescription()) {
            for (int i = 0; i < item.sets(); i++) {
                sets.add(changed.apply(new SetDone(
                        sets.size() + 1,
                        item.exerciseId(),
                        item.reps(),
                        item.seconds(),
                        item.loadKg(),
                        item.rpe(),
                        null,
                        false)));
            }
        }
        long start = minute(7 * (week - WEEK) + (ordinal == 0 ? 2 : 4), ordinal == 0 ? "07:00" : "18:00");
        return new StrengthDone(
                "session:" + week + "-" + ordinal,
                planned.id(),
                start,
                start + 60,
                rpe,
                Outcome.COMPLETED,
                null,
                sets,
                List.of(),
                Cost.UNKNOWN);
    }

    private static SetDone with(SetDone set, @Nullable Integer reps, @Nullable Double rpe, boolean missed) {
        return new SetDone(set.set(), set.exerciseId(), reps, set.seconds(), set.loadKg(), rpe, set.side(), missed);
    }

    private Item squat(AdjustedPlan plan, int week) {
        return plan.weeks().get(week).sessions().stream()
                .flatMap(session -> session.items().stream())
                .filter(item -> item.exerciseId().equals(SQUAT))
                .findFirst()
                .orElseThrow();
    }

    /** The sessions that squat: ordinals in week 6. */
    private int squatting() {
        for (int ordinal = 0; ordinal < 2; ordinal++) {
            if (baseline.weeks().get(WEEK).sessions().get(ordinal).prescription().stream()
                    .anyMatch(item -> item.exerciseId().equals(SQUAT))) {
                return ordinal;
            }
        }
        throw new IllegalStateException("Nobody squats");
    }

    @Test
    void setsThatShowALowerMaximumLowerTheNextLoadAndSaySo() {
        // Given all sets done, but at RPE 9.5
        int ordinal = squatting();
        Double planned = squat(adjust(), WEEK + 1).loadKg();

        AdjustedPlan plan = adjust(done(WEEK, ordinal, 7.0, set -> with(set, set.reps(), 9.5, false)));

        assertThat(squat(plan, WEEK + 1).loadKg()).isLessThan(planned);
        Decision decision = plan.decisions().stream()
                .filter(one -> one.rule() == Rule.PROGRESSION || one.rule() == Rule.T8)
                .findFirst()
                .orElseThrow();
        assertThat(decision.text()).contains("lifted");
        assertThat(decision.undoable()).isTrue();
    }

    @Test
    void undoingItGivesThePlansOwnLoadBackAndKeepsItAfterLaterFacts() {
        int ordinal = squatting();
        var fact = done(WEEK, ordinal, 7.0, set -> with(set, set.reps(), 9.5, false));
        Decision decision = adjust(fact).decisions().getFirst();
        var undone = Overrides.undoing(BEFORE, decision.key());

        AdjustedPlan plan = adjust(undone, fact, done(WEEK, 1 - ordinal, 7.0, UnaryOperator.identity()));

        assertThat(squat(plan, WEEK + 1).loadKg())
                .isEqualTo(squat(adjust(), WEEK + 1).loadKg());
    }

    @Test
    void aSessionTwoAboveItsTargetTakesASetAndFivePercentOffTheNextOne() {
        List<Item> before = items(adjust(), session(WEEK, 1));

        List<Item> after = items(adjust(done(WEEK, 0, 9.0, UnaryOperator.identity())), session(WEEK, 1));

        assertThat(rules(adjust(done(WEEK, 0, 8.9, UnaryOperator.identity())))).doesNotContain(Rule.T9);
        assertThat(rules(adjust(done(WEEK, 0, 9.0, UnaryOperator.identity())))).contains(Rule.T9);
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            int sets = before.get(i).sets();
            assertThat(after.get(i).sets()).isEqualTo(Math.max(sets - 1, (sets + 1) / 2));
        }
    }

    @Test
    void twoLiftsWithFailedRepetitionsDoTheSame() {
        var failed = done(WEEK, 0, 7.0, set -> with(set, set.reps() == null ? null : set.reps() - 1, set.rpe(), true));

        assertThat(rules(adjust(failed))).contains(Rule.T9);
    }

    @Test
    void theSecondOneInARowMakesAWeekOfDeload() {
        AdjustedPlan plan =
                adjust(done(WEEK, 0, 9.0, UnaryOperator.identity()), done(WEEK, 1, 9.0, UnaryOperator.identity()));

        Decision deload = plan.decisions().stream()
                .filter(one -> one.rule() == Rule.T9 && one.text().contains("in a row"))
                .findFirst()
                .orElseThrow();
        assertThat(deload.changes()).hasSizeGreaterThanOrEqualTo(2);
        List<Item> before = items(adjust(), session(WEEK + 1, 0));
        List<Item> after = items(plan, session(WEEK + 1, 0));
        assertThat(after.stream().mapToInt(Item::sets).sum()).isLessThanOrEqualTo((int)
                Math.ceil(before.stream().mapToInt(Item::sets).sum() * 0.7));
        assertThat(after).allMatch(item -> item.rpe() <= 6);
    }

    @Test
    void theThirdDoesNotMakeAnotherWithinThreeWeeks() {
        AdjustedPlan plan = adjust(
                done(WEEK, 0, 9.0, UnaryOperator.identity()),
                done(WEEK, 1, 9.0, UnaryOperator.identity()),
                done(WEEK + 1, 0, 9.0, UnaryOperator.identity()));

        assertThat(plan.decisions().stream().filter(one -> one.text().contains("in a row")))
                .hasSize(1);
    }

    @Test
    void aSessionWithoutSetsChangesNoLoad() {
        var told = RecoveryFixture.done("a", session(WEEK, 0), 2, "07:00", 60);

        assertThat(rules(adjust(told))).isEmpty();
    }

    /** Sets so easy that the maximum they show, and with it the next load, goes up. */
    private Fact squattedEasily(int week, double rpe) {
        return done(week, squatting(), rpe, set -> with(set, set.reps() == null ? null : set.reps() + 1, 6.0, false));
    }

    private double lifted(int week) {
        return Objects.requireNonNull(squat(adjust(), week).loadKg());
    }

    @ParameterizedTest
    @CsvSource({"7.9, true", "8, false", "8.9, false"})
    void t8_a_session_one_above_its_target_raises_no_load_of_its_lifts(double rpe, boolean rises) {
        AdjustedPlan plan = adjust(squattedEasily(WEEK, rpe));

        assertThat(Objects.requireNonNull(squat(plan, WEEK + 1).loadKg()) > lifted(WEEK))
                .isEqualTo(rises);
        assertThat(rules(plan).contains(Rule.T8)).isEqualTo(!rises);
    }

    @Test
    void t8_is_over_after_one_session() {
        AdjustedPlan plan = adjust(squattedEasily(WEEK, 8.0), squattedEasily(WEEK + 1, 7.0));

        assertThat(Objects.requireNonNull(squat(plan, WEEK + 3).loadKg())).isGreaterThan(lifted(WEEK + 1));
    }

    /** Friday of week 5, of which only the lunges were written down: they are no part of Wednesday's session. */
    private Fact lunged(double rpe) {
        StrengthDone all = done(WEEK - 1, 1, rpe, UnaryOperator.identity());
        return new StrengthDone(
                all.id(),
                all.plannedSessionId(),
                all.start(),
                all.end(),
                rpe,
                Outcome.COMPLETED,
                null,
                all.sets().stream()
                        .filter(set -> set.exerciseId().equals("walking_lunge"))
                        .toList(),
                List.of(),
                Cost.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"5.1, false", "5, true", "4, true"})
    void t10_two_sessions_two_below_their_target_give_one_step_more(double rpe, boolean more) {
        // A moderate session with a target of 6, and a heavy one with a target of 7
        AdjustedPlan plan = adjust(lunged(rpe - 1), done(WEEK, 0, rpe, UnaryOperator.identity()));

        assertThat(rules(plan).contains(Rule.T10)).isEqualTo(more);
    }

    @Test
    void t10_wants_two_in_a_row_all_repetitions_and_green() {
        var first = lunged(4);
        var second = done(WEEK, 0, 5.0, UnaryOperator.identity());
        var missed = done(WEEK, 0, 5.0, set -> with(set, set.reps() == null ? null : set.reps() - 1, set.rpe(), false));

        assertThat(rules(adjust(second))).doesNotContain(Rule.T10);
        assertThat(rules(adjust(first, missed))).doesNotContain(Rule.T10);
        assertThat(rules(adjust(first, second, BodyFixture.slept("green", 2, "06:00", 480, 1))))
                .contains(Rule.T10);
        assertThat(rules(adjust(first, second, BodyFixture.slept("amber", 2, "06:00", 280, 1))))
                .doesNotContain(Rule.T10);
    }

    @Test
    void t10_gives_nothing_within_seven_days_of_a_cut_and_something_on_the_eighth() {
        // Given two easy sessions, and one cut five days before the second, or seven days and an hour
        var lunged = lunged(4);
        var second = done(WEEK, 0, 5.0, UnaryOperator.identity());

        AdjustedPlan soon = adjust(
                lunged,
                second,
                RecoveryFixture.far("longest", -13, "07:00", 80, RunKind.EASY, 14_000),
                RecoveryFixture.far("spike", -4, "18:00", 45, RunKind.EASY, 18_000));
        AdjustedPlan later = adjust(
                lunged,
                second,
                BodyFixture.slept("amber", -5, "06:00", 280, 1),
                BodyFixture.slept("fine", -4, "06:00", 480, 1),
                BodyFixture.slept("still", -3, "06:00", 480, 1));

        assertThat(rules(soon)).contains(Rule.T12).doesNotContain(Rule.T10);
        assertThat(rules(later)).contains(Rule.T13, Rule.T10);
    }

    private static List<Item> items(AdjustedPlan plan, UUID session) {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(one -> one.base().id().equals(session))
                .findFirst()
                .orElseThrow()
                .items();
    }

    private static List<Rule> rules(AdjustedPlan plan) {
        return plan.decisions().stream().map(Decision::rule).toList();
    }
}
