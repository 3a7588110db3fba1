package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.minute;
import static dev.ironstride.plan.recovery.RecoveryFixture.rules;
import static dev.ironstride.plan.recovery.RecoveryFixture.run;
import static dev.ironstride.plan.recovery.RecoveryFixture.written;
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
import dev.ironstride.plan.seeds.ForEverySeed;
import dev.ironstride.plan.seeds.Seeds;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two sessions that name the same planned one were both done; the planned one is done once (ADR 40). */
class FulfilmentTest {

    /** Lifts heavy on Wednesday morning and Friday evening of the week; Monday and Saturday are its days of rest. */
    private static final Baseline PLAN = Runner.intermediate().plan(12);

    private static final UUID WEDNESDAYS =
            PLAN.weeks().get(WEEK).sessions().getFirst().id();
    private static final UUID FRIDAYS =
            PLAN.weeks().get(WEEK).sessions().getLast().id();

    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private static StrengthDone told(
            String id, @Nullable UUID session, int day, String start, Outcome outcome, @Nullable Double rpe) {
        long from = minute(day, start);
        return new StrengthDone(
                "session:" + id,
                session,
                from,
                from + 60,
                rpe,
                outcome,
                null,
                List.of(),
                List.of(),
                new Cost(400, 300, false));
    }

    private static StrengthDone told(String id, @Nullable UUID session, int day, String start) {
        return told(id, session, day, start, Outcome.COMPLETED, 7.0);
    }

    private static AdjustedPlan adjust(Fact... facts) {
        return Recovery.adjust(PLAN, List.of(facts), Overrides.NONE, BEFORE);
    }

    @ParameterizedTest
    @CsvSource({
        // the one that is done in full
        "2, 07:00, PARTIAL, 4, 07:00, COMPLETED, second",
        // the one nearer to its place on Wednesday at 07:00
        "0, 18:00, COMPLETED, 2, 09:00, COMPLETED, second",
        "2, 09:00, COMPLETED, 3, 07:00, COMPLETED, first",
        // the earlier of two that are as near
        "2, 05:00, COMPLETED, 2, 09:00, COMPLETED, first",
        // the one that was not broken off
        "2, 07:00, ABANDONED, 3, 18:00, PARTIAL, second"
    })
    void the_planned_session_is_done_by_the_one_that_matches_best(
            int day,
            String start,
            Outcome outcome,
            int otherDay,
            String otherStart,
            Outcome otherOutcome,
            String best) {
        StrengthDone first = told("first", WEDNESDAYS, day, start, outcome, 7.0);
        StrengthDone second = told("second", WEDNESDAYS, otherDay, otherStart, otherOutcome, 7.0);

        for (List<Fact> facts : List.of(List.<Fact>of(first, second), List.<Fact>of(second, first))) {
            var fulfilment = new Fulfilment(PLAN, facts);

            assertThat(fulfilment.is(first, WEDNESDAYS)).isEqualTo(best.equals("first"));
            assertThat(fulfilment.is(second, WEDNESDAYS)).isEqualTo(best.equals("second"));
        }
    }

    @Test
    void a_day_on_which_it_was_done_as_well_is_no_day_of_rest() {
        // Given Wednesday's session, done on Monday and again on its day, so that Saturday is the week's last day of
        // rest
        Fact monday = told("mon", WEDNESDAYS, 0, "18:00");
        Fact wednesday = told("wed", WEDNESDAYS, 2, "07:00");
        // When Friday's session has to leave its day
        Fact hardFriday = run("fri", 4, "06:00", 40, RunKind.HARD);

        AdjustedPlan once = adjust(wednesday, hardFriday);
        AdjustedPlan twice = adjust(monday, wednesday, hardFriday);

        assertThat(written(once)).contains("B Sat");
        assertThat(written(twice)).doesNotContain("B Sat");
        assertThat(new Referee(PLAN, List.of(monday, wednesday, hardFriday), twice)
                        .broken(MONDAY.plusDays(4).atStartOfDay()))
                .isEmpty();
    }

    @Test
    void the_session_is_done_and_nothing_is_missed() {
        AdjustedPlan plan = adjust(told("a", WEDNESDAYS, 2, "07:00"), told("b", WEDNESDAYS, 2, "17:00"));

        assertThat(written(plan)).startsWith("HH: A Wed AM H DONE");
        assertThat(rules(plan)).doesNotContain("T7 APPLIED");
    }

    @Test
    void a_session_without_a_name_leaves_the_planned_one_of_its_day_to_the_one_that_names_it() {
        Fact own = told("own", null, 2, "06:00");
        Fact named = told("named", WEDNESDAYS, 2, "18:00");
        Fact hardFriday = run("fri", 4, "20:00", 40, RunKind.HARD);

        AdjustedPlan plan = adjust(own, named, hardFriday);

        assertThat(written(plan)).contains("A Wed AM H DONE");
        assertThat(new Referee(PLAN, List.of(own, named, hardFriday), plan)
                        .broken(MONDAY.plusDays(3).atStartOfDay()))
                .isEmpty();
    }

    @Test
    void one_without_a_name_that_was_broken_off_keeps_its_distance_by_how_hard_it_felt() {
        // Given a race on Wednesday, which leaves a light session on Friday and Wednesday's moderate on Saturday
        Fact race = run("race", 2, "09:00", 40, RunKind.RACE);
        assertThat(written(adjust(race))).isEqualTo("ML: A Sat PM M B Fri PM L");
        // When something hard was begun on Friday
        Fact begun = told("begun", null, 4, "16:30", Outcome.ABANDONED, 8.0);
        LocalDateTime now = MONDAY.plusDays(4).atTime(17, 30);

        AdjustedPlan plan = Recovery.adjust(PLAN, List.of(race, begun), Overrides.NONE, now);

        assertThat(new Referee(PLAN, List.of(race, begun), plan).broken(now)).isEmpty();
    }

    @Test
    void both_say_how_hard_it_was() {
        // Given two that were both much harder than meant
        Fact first = told("first", WEDNESDAYS, 2, "07:00", Outcome.COMPLETED, 10.0);
        Fact second = told("second", WEDNESDAYS, 2, "18:00", Outcome.COMPLETED, 10.0);

        AdjustedPlan plan = adjust(first, second);

        assertThat(plan.decisions())
                .filteredOn(decision -> decision.rule() == Rule.T9)
                .flatExtracting(Decision::because)
                .extracting(Decision.Because::fact)
                .contains("session:first", "session:second");
    }

    @Test
    void a_hard_run_is_held_against_each_of_them() {
        // Given Friday's session, done on its day and again less than 22 hours before Sunday's long run
        Fact friday = told("fri", FRIDAYS, 4, "18:00");
        Fact saturday = told("sat", FRIDAYS, 5, "18:00");

        assertThat(rules(adjust(friday))).doesNotContain("T18 PROPOSED");
        assertThat(rules(adjust(friday, saturday))).contains("T18 PROPOSED");
    }

    @Test
    void one_done_many_weeks_early_leaves_no_heavy_one_to_be_the_first_back_from_a_race() {
        // Given a 10 km race of some weight five weeks and more from the session
        var race = new Race("race", MONDAY.plusDays(34), LocalTime.of(9, 0), RaceDistance.TEN_K, RacePriority.B);
        Baseline racing = Runner.intermediate().race(race).plan(12);
        List<PlannedSession> after = racing.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.start().toLocalDate().isAfter(race.date()))
                .toList();
        assertThat(after).extracting(PlannedSession::letter).contains(Letter.H, Letter.M);
        LocalDateTime now = Runner.MONDAY.plusDays(1).atStartOfDay();

        for (PlannedSession session : after) {
            List<Fact> early = List.of(told("early", session.id(), -35, "07:00"));
            AdjustedPlan plan = Recovery.adjust(racing, early, Overrides.NONE, now);

            assertThat(new Referee(racing, early, plan).broken(now))
                    .as("without the one on %s", session.start())
                    .isEmpty();
        }
    }

    /** Sessions that name two planned ones over and over, among whatever else happened. */
    @ForEverySeed
    void neither_their_order_nor_their_number_breaks_anything(@ForAll(supplier = Seeds.class) long seed) {
        var random = new Random(seed);
        List<UUID> sessions = Histories.sessions(Histories.baseline(seed));
        List<UUID> named = List.of(
                sessions.get(random.nextInt(sessions.size())), sessions.get(sessions.size() / 2 + random.nextInt(4)));
        var facts = new ArrayList<Fact>(Histories.of(seed).stream().limit(5).toList());
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            facts.add(told(
                    "again:" + i,
                    named.get(random.nextInt(2)),
                    random.nextInt(14),
                    "%02d:00".formatted(5 + random.nextInt(16)),
                    OUTCOMES.get(random.nextInt(OUTCOMES.size())),
                    random.nextBoolean() ? 7.0 : null));
        }
        var now = Histories.after(facts);
        Given given = Histories.given(seed, facts).at(now);
        AdjustedPlan plan = Recovery.adjust(given);

        var others = new ArrayList<Fact>(facts);
        Collections.shuffle(others, random);

        assertThat(Recovery.adjust(Histories.given(seed, others).at(now))).isEqualTo(plan);
        Laws.hardRulesHold(given, plan);
        assertThat(sessions(plan))
                .filteredOn(session -> namedAndDone(session.base().id(), facts))
                .extracting(session -> session.now().status())
                .allMatch(status -> status == SessionStatus.DONE);
    }

    private static List<AdjustedSession> sessions(AdjustedPlan plan) {
        return plan.weeks().stream().flatMap(week -> week.sessions().stream()).toList();
    }

    private static boolean namedAndDone(UUID session, List<Fact> facts) {
        return facts.stream()
                .anyMatch(fact ->
                        fact instanceof StrengthDone done && done.fulfils() && session.equals(done.plannedSessionId()));
    }
}
