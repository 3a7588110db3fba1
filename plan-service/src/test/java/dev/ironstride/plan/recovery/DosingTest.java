package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.generation.CatalogueFiles;
import dev.ironstride.plan.generation.Runner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several rules leave of a session together (domain.md 7, precedence and floors). */
class DosingTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final List<Item> HEAVY_B = List.of(
            item("cm_jump", Pattern.PL, 3, null),
            item("back_squat", Pattern.SQ, 4, 60.0),
            item("trapbar_deadlift", Pattern.HH, 4, 60.0),
            item("push_up", Pattern.UPS, 4, null));

    /** T12 on a run of 1.286 times the longest, and T9 for a session at RPE 9 instead of 7. */
    private static final Effect SPIKE = Effect.sets(0.25).withoutJumps();

    private static final Effect TOO_HARD = Effect.setsLess(1).lessLoad(0.05);

    private static boolean frontKnee(Exercise exercise) {
        return exercise.avoidIfPain().contains("AK");
    }

    private static Dosing.Dosed after(List<Item> form, Effect... effects) {
        var reductions = new ArrayList<Reduction>();
        for (Effect effect : effects) {
            reductions.add(Reduction.during(Rule.T12, "key", 0, 1, Touch.LEGS, effect, "less"));
        }
        return new Dosing(
                        CATALOGUE,
                        new Runner(12).owns(Equipment.BARBELL, Equipment.BENCH).athlete())
                .of(form, reductions);
    }

    private static String written(Dosing.Dosed dosed) {
        return dosed.items().stream()
                .map(item -> item.exerciseId() + " " + item.sets() + " x " + item.loadKg())
                .toList()
                .toString();
    }

    @Test
    void w14_takes_the_larger_cut_on_each_axis_and_floors_the_load_to_the_plates() {
        assertThat(written(after(HEAVY_B, SPIKE, TOO_HARD)))
                .isEqualTo("[back_squat 3 x 55.0, trapbar_deadlift 3 x 55.0, push_up 4 x null]");
    }

    @Test
    void w14_with_a_painful_front_knee_swaps_what_it_must_not_do_and_takes_a_tenth_off_the_rest() {
        Dosing.Dosed dosed = after(HEAVY_B, SPIKE, TOO_HARD, Effect.load(0.10).swapping(DosingTest::frontKnee));

        assertThat(dosed.items())
                .noneMatch(item -> CATALOGUE
                        .find(item.exerciseId())
                        .filter(DosingTest::frontKnee)
                        .isPresent());
        assertThat(dosed.items().getFirst().exerciseId()).isNotEqualTo("back_squat");
        assertThat(dosed.items().getFirst().sets()).isEqualTo(3);
        // Ten percent, not fifteen: 54 kg, on the plates 52.5
        assertThat(written(dosed)).contains("trapbar_deadlift 3 x 52.5").contains("push_up 4");
    }

    @Test
    void what_may_not_be_done_at_all_goes_without_another_in_its_place() {
        assertThat(written(after(HEAVY_B, Effect.NOTHING.without(DosingTest::frontKnee))))
                .isEqualTo("[trapbar_deadlift 4 x 60.0, push_up 4 x null]");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.25, 1",
        "2, 0.25, 1",
        "3, 0.25, 2",
        "4, 0.25, 3",
        "5, 0.25, 3",
        "4, 0.30, 2",
        "3, 0.30, 2",
        "4, 0.5, 2",
        "5, 0.5, 3",
        "3, 0.5, 2",
        "4, 0.333, 2",
    })
    void sets_are_rounded_down_and_never_fall_below_half(int sets, double cut, int left) {
        assertThat(Dosing.sets(sets, cut)).isEqualTo(left);
    }

    @Test
    void two_cuts_do_not_multiply() {
        List<Item> squat = List.of(item("back_squat", Pattern.SQ, 6, 100.0));

        assertThat(written(after(squat, Effect.sets(0.25), Effect.sets(0.30), Effect.load(0.1), Effect.load(0.05))))
                .isEqualTo("[back_squat 4 x 90.0]");
    }

    @Test
    void a_load_never_falls_below_eighty_percent_and_coarse_plates_do_not_make_it() {
        List<Item> light = List.of(item("back_squat", Pattern.SQ, 4, 22.5));

        // 18 kg would be floored to 17.5, which is 78 %: the lightest that keeps the floor is 20
        assertThat(written(after(light, Effect.load(0.2)))).isEqualTo("[back_squat 4 x 20.0]");
    }

    @Test
    void asking_for_more_than_the_floors_lowers_the_class_instead() {
        assertThat(Effect.sets(0.6).softening()).isEqualTo(Softening.ONE_DOWN);
        assertThat(Effect.sets(0.6).setCut()).isEqualTo(0.5);
        assertThat(Effect.load(0.25).softening()).isEqualTo(Softening.ONE_DOWN);
        assertThat(Effect.load(0.25).loadCut()).isEqualTo(0.2);
        assertThat(Effect.sets(0.5).lessLoad(0.2).softening()).isEqualTo(Softening.NONE);
    }

    @Test
    void a_cap_on_effort_holds_for_every_set() {
        assertThat(after(HEAVY_B, Effect.NOTHING.upTo(6)).items())
                .filteredOn(Item::lowerBody)
                .allMatch(item -> item.rpe() <= 6);
    }

    @Test
    void what_is_cut_says_why() {
        assertThat(after(HEAVY_B, SPIKE).notes())
                .extracting(note -> note.exerciseId() + " " + note.rule())
                .containsExactly("back_squat T12", "trapbar_deadlift T12");
    }
}
