package dev.ironstride.plan.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DeloadWeeksTest {

    @Test
    void every_fourth_week_is_a_deload() {
        assertThat(DeloadWeeks.ofCycle(12, week -> false)).containsExactly(4, 8, 12);
        assertThat(DeloadWeeks.beforeTaper(15, week -> false)).containsExactly(4, 8, 12);
    }

    @Test
    void no_deload_comes_so_late_that_the_taper_does_its_work() {
        assertThat(DeloadWeeks.beforeTaper(5, week -> false)).isEmpty();
        assertThat(DeloadWeeks.beforeTaper(6, week -> false)).containsExactly(4);
        assertThat(DeloadWeeks.beforeTaper(9, week -> false)).containsExactly(4);
        assertThat(DeloadWeeks.beforeTaper(10, week -> false)).containsExactly(4, 8);
    }

    @Test
    void a_week_of_cut_back_running_takes_the_deload_if_it_is_the_third_to_the_sixth() {
        assertThat(DeloadWeeks.ofCycle(12, Set.of(2)::contains)).containsExactly(4, 8, 12);
        assertThat(DeloadWeeks.ofCycle(12, Set.of(3)::contains)).containsExactly(3, 7, 12);
        assertThat(DeloadWeeks.ofCycle(12, Set.of(6)::contains)).containsExactly(6, 12);
        assertThat(DeloadWeeks.ofCycle(12, Set.of(7)::contains)).containsExactly(4, 7, 12);
        assertThat(DeloadWeeks.beforeTaper(15, Set.of(5, 10)::contains)).containsExactly(5, 10);
    }

    @Test
    void of_two_cut_back_weeks_the_one_nearer_to_the_fourth_takes_it() {
        assertThat(DeloadWeeks.ofCycle(12, Set.of(3, 4)::contains)).containsExactly(4, 8, 12);
        assertThat(DeloadWeeks.ofCycle(12, Set.of(3, 6)::contains)).containsExactly(3, 6, 12);
    }

    @Test
    void no_deload_comes_less_than_three_weeks_before_the_next_one_or_the_taper() {
        assertThat(DeloadWeeks.ofCycle(12, Set.of(5, 11)::contains)).containsExactly(5, 9, 12);
        assertThat(DeloadWeeks.beforeTaper(6, Set.of(6)::contains)).containsExactly(4);
        assertThat(DeloadWeeks.beforeTaper(7, Set.of(5)::contains)).containsExactly(5);
    }
}
