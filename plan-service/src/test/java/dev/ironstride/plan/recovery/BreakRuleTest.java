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
import dev.ironstride.plan.told.Symptom;
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

    @ParameterizedTest
    @CsvSource({"28, 2", "29, 1", "56, 1", "57, 1", "77, 1"})
    void h3_after_29_days_and_more_leg_sessions_keep_70_hours_again(int days, int sessions) {
        // Given a plan that lifts on Tuesday mornings and Thursday evenings, 59 hours apart
        Baseline plan = madeOn(
                Runner.MONDAY,
                new Runner(12)
                        .runs("Sun AM 60 EASY")
                        .slots(Set.of(new Slot(DayOfWeek.TUESDAY, Half.AM), new Slot(DayOfWeek.THURSDAY, Half.PM)))
                        .plan(12));
        assertThat(legSessions(plan, standing(plan, 0))).isEqualTo(2);

        assertThat(legSessions(plan, standing(plan, days))).isEqualTo(sessions);
    }

    @Test
    void h3_the_third_week_after_a_break_is_placed_again_however_far_away_it_is() {
        // Given fever that nobody says is over, so that each day the next session is a week away and more
        Baseline plan = madeOn(
                Runner.MONDAY,
                new Runner(12)
                        .runs("Sun AM 60 EASY")
                        .slots(Set.of(new Slot(DayOfWeek.TUESDAY, Half.AM), new Slot(DayOfWeek.THURSDAY, Half.PM)))
                        .plan(12));
        List<Fact> facts =
                with(BodyFixture.ill("fever", -10, "08:00", Symptom.FEVER), doneUntil(Runner.MONDAY.plusDays(1)));

        for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(4)); day = day.plusDays(1)) {
            AdjustedPlan now = Recovery.adjust(plan, facts, Overrides.NONE, day.atStartOfDay());

            assertThat(new Referee(plan, facts, now).broken(day.atStartOfDay()))
                    .as("on %s", day)
                    .isEmpty();
        }
    }

    private static final int RETURN = 11;

    /** The plan on the Monday of its last week, when the last session was so many days before its Tuesday. */
    private static AdjustedPlan standing(Baseline plan, int days) {
        LocalDate tuesday = plan.weeks().get(RETURN).monday().plusDays(1);
        List<Fact> facts = days == 0 ? everySession(plan, tuesday) : doneUntil(tuesday.minusDays(days));
        return Recovery.adjust(plan, facts, Overrides.NONE, tuesday.minusDays(1).atTime(12, 0));
    }

    private static List<Fact> everySession(Baseline plan, LocalDate until) {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.start().toLocalDate().isBefore(until))
                .<Fact>map(session -> done(
                        session.id().toString(),
                        session.id(),
                        (int) (session.start().toLocalDate().toEpochDay() - MONDAY.toEpochDay()),
                        session.start().toLocalTime().toString(),
                        50))
                .toList();
    }

    private static long legSessions(Baseline plan, AdjustedPlan now) {
        assertThat(now.weeks()).hasSameSizeAs(plan.weeks());
        return now.weeks().get(RETURN).sessions().stream()
                .filter(session -> session.now().status() == SessionStatus.PLANNED
                        && session.now().letter().loadsLegs())
                .count();
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
