package dev.ironstride.plan.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.generation.Change.DropRun;
import dev.ironstride.plan.generation.Change.LeaveOutRace;
import dev.ironstride.plan.generation.Change.MoveRun;
import dev.ironstride.plan.generation.Change.OfferSlot;
import dev.ironstride.plan.generation.GenerationResult.Generated;
import dev.ironstride.plan.generation.GenerationResult.Reason;
import dev.ironstride.plan.generation.GenerationResult.Refused;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.Slot;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a refusal offers: the smallest changes, each of which works. */
class WaysOutTest {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private static Refused refusal(Runner runner) {
        GenerationResult result = runner.generate(4);
        assertThat(result).isInstanceOf(Refused.class);
        return (Refused) result;
    }

    private static void assertEachWorks(Runner runner, Refused refused) {
        assertThat(refused.waysOut())
                .isNotEmpty()
                .allSatisfy(way -> assertThat(PlanGenerator.generate(Runner.request(way.in(runner.athlete()), 4)))
                        .isInstanceOf(Generated.class));
    }

    private static Runner everyDay(String run) {
        var runner = new Runner(12);
        DAYS.forEach(day -> runner.runs(day + run));
        return runner;
    }

    @Test
    void w5_a_run_every_day_suggests_to_drop_or_move_one() {
        var runner = everyDay(" AM 40 EASY");

        Refused refused = refusal(runner);

        assertThat(refused.reason()).isEqualTo(Reason.NEEDS_REST_DAY);
        assertThat(refused.waysOut())
                .map(WayOut::sentence)
                .containsExactly(
                        "Move the easy run on Monday morning to Tuesday evening.",
                        "Move the easy run on Monday morning to Wednesday evening.",
                        "Drop the easy run on Monday morning.",
                        "Drop the easy run on Tuesday morning.");
        assertEachWorks(runner, refused);
    }

    @Test
    void easy_runs_are_given_up_before_hard_ones() {
        var runner = new Runner(12).runs("Mon AM 60 HARD", "Sun AM 120 LONG", "Fri AM 50 EASY", "Wed AM 30 RECOVERY");
        List.of("Tue", "Thu", "Sat").forEach(day -> runner.runs(day + " AM 40 EASY"));

        Refused refused = refusal(runner);

        assertThat(refused.waysOut().stream()
                        .flatMap(way -> way.changes().stream())
                        .filter(DropRun.class::isInstance)
                        .map(Change::sentence))
                .startsWith("Drop the recovery run on Wednesday morning.");
        assertEachWorks(runner, refused);
    }

    private static Race race(String start, RaceDistance distance, RacePriority priority) {
        var at = LocalDateTime.parse(start);
        return new Race("race", at.toLocalDate(), at.toLocalTime(), distance, priority);
    }

    @Test
    void a_race_of_the_next_week_that_is_felt_in_this_one_can_be_left_out() {
        // Given an ultra on Sunday, a marathon two days after it, and more in the week of that
        Race marathon = race("2026-12-01T17:03", RaceDistance.MARATHON, RacePriority.C);
        var runner = new Runner(0)
                .goal(GoalKind.RACE)
                .runs("Mon AM 77 HARD", "Mon PM 18 RECOVERY", "Wed AM 36 MODERATE", "Wed PM 22 EASY")
                .runs("Thu AM 12 HARD", "Thu PM 34 HARD", "Fri PM 66 EASY", "Sat AM 52 EASY", "Sat PM 78 EASY")
                .runs("Sun PM 87 RECOVERY")
                .slots(Set.of(new Slot(DayOfWeek.FRIDAY, Half.AM), new Slot(DayOfWeek.SUNDAY, Half.AM)))
                .race(race("2026-11-29T16:03", RaceDistance.ULTRA_100M, RacePriority.A))
                .race(marathon)
                .race(race("2026-12-04T11:23", RaceDistance.ULTRA_50_100K, RacePriority.C))
                .race(race("2026-12-06T08:34", RaceDistance.MARATHON, RacePriority.C));

        var refused = (Refused) runner.generate(2);

        assertThat(refused.waysOut()).map(WayOut::changes).containsExactly(List.of(new LeaveOutRace(marathon)));
    }

    @Test
    void a_slot_that_a_run_takes_can_be_given_another() {
        // Given Tuesday morning as the only slot, and a run in it
        var runner = new Runner(12).runs("Tue AM 60 EASY").slots(Set.of(new Slot(DayOfWeek.TUESDAY, Half.AM)));

        Refused refused = refusal(runner);

        assertThat(refused.reason()).isEqualTo(Reason.NO_FEASIBLE_WEEK);
        assertThat(refused.waysOut().stream()
                        .flatMap(way -> way.changes().stream())
                        .map(Object::getClass)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(OfferSlot.class, MoveRun.class, DropRun.class));
        assertThat(refused.waysOut()).allMatch(way -> way.changes().size() == 1);
        assertEachWorks(runner, refused);
    }

    @Test
    void where_one_change_is_not_enough_two_are_named() {
        // Given mornings only, and a run on each
        var runner = everyDay(" AM 40 HARD").only(Half.AM);

        Refused refused = refusal(runner);

        assertThat(refused.waysOut()).isNotEmpty().allMatch(way -> way.changes().size() == 2);
        assertEachWorks(runner, refused);
    }

    @Test
    void two_runs_a_day_and_one_slot_take_three_changes_or_four() {
        var runner = everyDay(" AM 40 EASY").slots(Set.of(new Slot(DayOfWeek.SUNDAY, Half.AM)));
        DAYS.forEach(day -> runner.runs(day + " PM 40 HARD"));

        Refused refused = refusal(runner);

        assertThat(refused.waysOut()).isNotEmpty().allMatch(way -> way.changes().size() == 4);
        assertEachWorks(runner, refused);
    }

    @Test
    void open_health_questions_are_their_own_way_out() {
        var runner = Runner.intermediate();
        var refused = (Refused) PlanGenerator.generate(Runner.request(runner.athlete(null), 4));

        assertThat(refused.waysOut())
                .map(WayOut::sentence)
                .containsExactly("Answer the health questions in your profile.");
        assertEachWorks(runner, refused);
    }
}
