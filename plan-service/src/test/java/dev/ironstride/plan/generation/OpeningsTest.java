package dev.ironstride.plan.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Opening;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.plan.placement.WallClock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** H5: one activity per slot, in a slot that the runner has. */
class OpeningsTest {

    private static final Slot MONDAY_AM = new Slot(DayOfWeek.MONDAY, Half.AM);
    private static final Slot MONDAY_PM = new Slot(DayOfWeek.MONDAY, Half.PM);
    private static final Slot TUESDAY_AM = new Slot(DayOfWeek.TUESDAY, Half.AM);

    private static final LocalDateTime WEEK_STARTS = Runner.MONDAY.atStartOfDay();

    private static List<Slot> open(LocalDateTime notBefore, RunAt... runs) {
        var athlete =
                new Runner(12).slots(Set.of(MONDAY_AM, MONDAY_PM, TUESDAY_AM)).athlete();
        return Openings.of(athlete, Runner.MONDAY, List.of(runs), notBefore).stream()
                .map(Opening::slot)
                .toList();
    }

    private static RunAt mondayAt(int hour) {
        long start = WallClock.minuteOf(Runner.MONDAY.atTime(hour, 0));
        return new RunAt(start, start + 30, RunKind.EASY, false, false);
    }

    @Test
    void every_slot_that_the_runner_has_is_open_and_no_other() {
        assertThat(open(WEEK_STARTS)).containsExactly(MONDAY_AM, MONDAY_PM, TUESDAY_AM);
    }

    @Test
    void a_run_takes_the_half_day_it_starts_in_though_hours_of_it_are_left() {
        assertThat(open(WEEK_STARTS, mondayAt(4))).containsExactly(MONDAY_PM, TUESDAY_AM);
        assertThat(open(WEEK_STARTS, mondayAt(20))).containsExactly(MONDAY_AM, TUESDAY_AM);
    }

    @Test
    void a_slot_is_gone_once_its_start_is_over() {
        assertThat(open(Runner.MONDAY.atTime(7, 0))).contains(MONDAY_AM);
        assertThat(open(Runner.MONDAY.atTime(7, 1))).containsExactly(MONDAY_PM, TUESDAY_AM);
    }
}
