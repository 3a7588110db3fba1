package dev.ironstride.plan.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.placement.Letter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionFormTest {

    private static Item item(Pattern pattern, int reps, double rpe, @Nullable Double percent, double legWeight) {
        Double load = percent == null ? null : percent;
        return new Item("x", pattern, 4, reps, null, false, rpe, percent, load, "3-0-1-0", 120, 0, legWeight, null);
    }

    @Test
    void eighty_percent_or_rpe_eight_on_the_legs_is_heavy() {
        assertThat(SessionForm.isHeavy(List.of(item(Pattern.SQ, 5, 7.5, 79.9, 1))))
                .isFalse();
        assertThat(SessionForm.isHeavy(List.of(item(Pattern.SQ, 5, 7.5, 80.0, 1))))
                .isTrue();
        assertThat(SessionForm.isHeavy(List.of(item(Pattern.SQ, 5, 8, null, 1))))
                .isTrue();
        assertThat(SessionForm.isHeavy(List.of(item(Pattern.UPL, 5, 9, null, 0))))
                .isFalse();
    }

    @Test
    void a_heavy_session_held_back_stays_at_rpe_seven_and_79_percent() {
        List<Item> moderate = SessionForm.of(List.of(item(Pattern.SQ, 3, 8.5, 87.5, 1)), Letter.M, 60);

        assertThat(moderate.getFirst().rpe()).isEqualTo(7);
        assertThat(moderate.getFirst().percentOneRepMax()).isEqualTo(79);
        assertThat(moderate.getFirst().loadKg()).isEqualTo(77.5);
    }

    @Test
    void a_moderate_prescription_stays_as_it_is() {
        List<Item> prescribed = List.of(item(Pattern.SQ, 8, 7.5, 72.3, 1));

        assertThat(SessionForm.of(prescribed, Letter.M, 60)).isEqualTo(prescribed);
    }

    @Test
    void a_light_session_is_the_upper_body_and_core_part() {
        var prescribed = List.of(
                item(Pattern.SQ, 5, 8, 81.1, 1), item(Pattern.UPL, 10, 7, null, 0), item(Pattern.AR, 8, 7, null, 0.3));

        List<Item> light = SessionForm.of(prescribed, Letter.L, 30);

        assertThat(light).map(Item::pattern).containsExactly(Pattern.UPL, Pattern.AR);
        assertThat(light).allSatisfy(item -> assertThat(item.rpe()).isLessThanOrEqualTo(6));
    }

    @Test
    void a_short_session_keeps_its_main_lifts_and_gives_up_sets_and_extras_first() {
        var prescribed = List.of(
                item(Pattern.SQ, 5, 8, 81.1, 1),
                item(Pattern.HH, 5, 8, 81.1, 1),
                item(Pattern.CA, 12, 7, null, 1),
                item(Pattern.HA, 12, 7, null, 1),
                item(Pattern.UPL, 12, 7, null, 0),
                item(Pattern.AR, 8, 7, null, 0.3));

        List<Item> shorter = SessionForm.of(prescribed, Letter.H, 30);

        assertThat(TimeBudget.seconds(shorter)).isLessThanOrEqualTo(30 * 60);
        assertThat(shorter).map(Item::pattern).contains(Pattern.SQ, Pattern.HH, Pattern.CA, Pattern.AR);
    }
}
