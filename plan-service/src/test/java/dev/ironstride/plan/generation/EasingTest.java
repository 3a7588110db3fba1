package dev.ironstride.plan.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Pattern;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cuts of sets and loads (domain.md 4.3, 4.4, 7). */
class EasingTest {

    private static List<Item> session(int sets, double loadKg) {
        Item squat = Runner.intermediate()
                .plan(1)
                .weeks()
                .getFirst()
                .sessions()
                .getFirst()
                .prescription()
                .getFirst();
        return List.of(squat.withSets(sets).withEffort(8, 81.1, loadKg));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "5, 3"})
    void a_b_race_takes_40_percent_of_the_sets_and_leaves_half_at_least(int sets, int left) {
        assertThat(Easing.B_RACE_WEEK.of(session(sets, 60)))
                .first()
                .satisfies(item -> assertThat(item.sets()).isEqualTo(left))
                .satisfies(item -> assertThat(item.loadKg()).isEqualTo(60));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "5, 3"})
    void the_first_session_back_after_a_race_has_half_the_sets_and_ten_percent_less_load(int sets, int left) {
        assertThat(Easing.FIRST_BACK.of(session(sets, 60)))
                .first()
                .satisfies(item -> assertThat(item.sets()).isEqualTo(left))
                .satisfies(item -> assertThat(item.loadKg()).isEqualTo(52.5))
                .satisfies(item -> assertThat(item.percentOneRepMax()).isEqualTo(73.0));
    }

    @Test
    void of_two_cuts_the_larger_of_each_kind_counts_and_they_do_not_multiply() {
        var setLess = new Easing(1, 1, 0.95, false, true);

        assertThat(setLess.and(Easing.FIRST_BACK)).isEqualTo(new Easing(1, 0.5, 0.9, false, true));
        assertThat(setLess.and(Easing.FIRST_BACK).of(session(4, 60)))
                .first()
                .satisfies(item -> assertThat(item.sets()).isEqualTo(2));
    }

    @Test
    void jumps_are_left_out_where_they_are_not_allowed() {
        Item jump = session(3, 0).getFirst();
        var jumps = new Item(
                jump.exerciseId(), Pattern.PL, 3, 5, null, false, 7, null, null, jump.tempo(), 60, 15, 1, null);

        assertThat(new Easing(0, 1, 1, false, false).of(List.of(jumps))).isEmpty();
        assertThat(Easing.B_RACE_WEEK.of(List.of(jumps))).hasSize(1);
    }
}
