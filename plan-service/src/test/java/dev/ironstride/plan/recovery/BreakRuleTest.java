package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.done;
import static dev.ironstride.plan.recovery.RecoveryFixture.item;
import static dev.ironstride.plan.recovery.RecoveryFixture.madeOn;
import static dev.ironstride.plan.recovery.RecoveryFixture.prescribing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T17: the table of breaks. */
class BreakRuleTest {

    /** One session a week, on Wednesday morning, so that nothing missed finds another day; made in its fifth week. */
    private final Baseline baseline = madeOn(
            Runner.MONDAY,
            prescribing(
                    new Runner(12)
                            .runs("Sun AM 60 EASY")
                            .slots(Set.of(new Slot(DayOfWeek.WEDNESDAY, Half.AM)))
                            .plan(12),
                    List.of(
                            item("pogo", Pattern.PL, 2, null),
                            item("back_squat", Pattern.SQ, 4, 100.0),
                            item("push_up", Pattern.UPS, 4, null))));

    /** The plan when the session of a Wednesday is still to come, and the last one was so many days before it. */
    private AdjustedSession backAfter(int days, int week) {
        LocalDate wednesday = MONDAY.plusWeeks(week - WEEK).plusDays(2);
        AdjustedPlan plan = Recovery.adjust(
                baseline, doneUntil(wednesday.minusDays(days)), Overrides.NONE, wednesday.atStartOfDay());
        return plan.weeks().get(week).sessions().getFirst();
    }

    /** A session every week until a day, the last one on it. */
    private static List<Fact> doneUntil(LocalDate last) {
        var facts = new ArrayList<Fact>();
        for (LocalDate day = last; !day.isBefore(Runner.MONDAY); day = day.minusDays(7)) {
            facts.add(done(day.toString(), null, (int) (day.toEpochDay() - MONDAY.toEpochDay()), "07:00", 50));
        }
        return facts;
    }

    private static String squat(AdjustedSession session) {
        return session.now().letter() + " "
                + session.items().stream()
                        .map(item -> item.exerciseId() + " " + item.sets() + " x " + item.loadKg())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                     7 | H [pogo 2 x null, back_squat 4 x 100.0, push_up 4 x null]
                     8 | H [pogo 1 x null, back_squat 3 x 95.0, push_up 3 x null]
                    13 | H [pogo 1 x null, back_squat 3 x 95.0, push_up 3 x null]
                    14 | H [back_squat 2 x 90.0, push_up 2 x null]
                    28 | H [back_squat 2 x 90.0, push_up 2 x null]
                    """)
    void a_break_of_so_many_days_takes_off(int days, String session) {
        assertThat(squat(backAfter(days, WEEK))).isEqualTo(session);
    }

    @Test
    void after_29_days_adaptation_starts_again_at_seven_tenths_of_the_loads() {
        AdjustedSession back = backAfter(29, WEEK);

        assertThat(back.now().letter()).isEqualTo(Letter.M);
        assertThat(back.items()).noneMatch(item -> item.pattern() == Pattern.PL);
        Double load = back.items().getFirst().loadKg();
        assertThat(load).isLessThanOrEqualTo(70.0);
    }

    @Test
    void after_57_days_the_loads_no_longer_hold() {
        AdjustedSession back = backAfter(57, 9);

        assertThat(back.items()).allMatch(item -> item.rpe() <= 6);
        assertThat(back.items()).allMatch(item -> item.loadKg() == null);
        assertThat(backAfter(56, 9).items()).anyMatch(item -> item.loadKg() != null);
    }

    @Test
    void volume_comes_back_over_four_weeks() {
        LocalDate wednesday = MONDAY.plusDays(2);

        AdjustedPlan plan =
                Recovery.adjust(baseline, doneUntil(wednesday.minusDays(14)), Overrides.NONE, wednesday.atStartOfDay());

        assertThat(plan.weeks().subList(WEEK, WEEK + 5))
                .extracting(week -> week.sessions().getFirst().items().stream()
                        .filter(item -> item.exerciseId().equals("back_squat"))
                        .findFirst()
                        .orElseThrow()
                        .sets())
                .containsExactly(2, 2, 3, 3, 4);
    }

    @Test
    void an_abandoned_session_ends_no_break() {
        LocalDate wednesday = MONDAY.plusDays(2);
        Fact.StrengthDone tried = done("tried", null, 2 - 8, "18:00", 10);
        Fact abandoned = new Fact.StrengthDone(
                tried.id(),
                null,
                tried.start(),
                tried.end(),
                null,
                Fact.Outcome.ABANDONED,
                null,
                List.of(),
                List.of(),
                Fact.Cost.UNKNOWN);

        AdjustedPlan plan = Recovery.adjust(
                baseline,
                with(abandoned, doneUntil(wednesday.minusDays(14))),
                Overrides.NONE,
                wednesday.atStartOfDay());
        AdjustedPlan completed = Recovery.adjust(
                baseline, with(tried, doneUntil(wednesday.minusDays(14))), Overrides.NONE, wednesday.atStartOfDay());

        assertThat(squat(plan.weeks().get(WEEK).sessions().getFirst())).contains("back_squat 2 x 90.0");
        assertThat(squat(completed.weeks().get(WEEK).sessions().getFirst())).contains("back_squat 3 x 95.0");
    }

    private static List<Fact> with(Fact fact, List<Fact> facts) {
        var all = new ArrayList<Fact>(facts);
        all.add(fact);
        return all;
    }
}
