package dev.ironstride.plan.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.generation.CatalogueFiles;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.pain.Site;
import dev.ironstride.plan.pain.SiteLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** W14 of domain.md: several triggers on one session, with the real catalogue. */
class CombinedCutsTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final UUID SESSION = UUID.fromString("0190aaaa-0000-7000-8000-000000000001");

    private static final List<Item> HEAVY_B = List.of(
            lift("back_squat", Pattern.SQ, 4, 60.0, 0),
            lift("deadlift", Pattern.HH, 4, 60.0, 0),
            lift("pogo", Pattern.PL, 3, null, 60),
            lift("plank", Pattern.AE, 2, null, 0));

    private static Item lift(String id, Pattern pattern, int sets, @Nullable Double load, int contacts) {
        double legs = pattern == Pattern.AE ? 0.3 : 1;
        return new Item(id, pattern, sets, 5, null, false, 8, null, load, "3-0-1-0", 180, contacts, legs, null);
    }

    private static Reduction of(Rule rule, Touch touch, Effect effect) {
        return Reduction.of(SESSION, rule, rule + "/test", touch, effect, "less");
    }

    /** T12: leg sets -25 %, no jumps. T9: load -5 %, a set less. */
    private static final List<Reduction> W14 = List.of(
            of(Rule.T12, Touch.LEGS, Effect.sets(0.25).withoutJumps()),
            of(Rule.T9, Touch.ALL, Effect.setsLess(1).lessLoad(0.05)));

    private static final Reduction KNEE =
            of(Rule.T11, Touch.LEGS, Effect.load(0.10).swapping(exercise -> SiteLoad.avoided(exercise, Site.AK)));

    private static List<Item> dosed(Athlete athlete, List<Reduction> reductions) {
        return new Dosing(CATALOGUE, athlete).of(HEAVY_B, reductions).items();
    }

    private static Item find(List<Item> items, String id) {
        return items.stream()
                .filter(item -> item.exerciseId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void w14_the_larger_set_cut_and_the_only_load_cut_count_and_jumps_go() {
        List<Item> items = dosed(new Runner(30).owns(Equipment.BARBELL).athlete(), W14);

        assertThat(items).extracting(Item::exerciseId).containsExactly("back_squat", "deadlift", "plank");
        assertThat(find(items, "back_squat").sets()).isEqualTo(3);
        assertThat(find(items, "back_squat").loadKg()).isEqualTo(55.0);
    }

    @Test
    void w14_with_a_painful_knee_the_squat_is_swapped_and_the_rest_takes_ten_per_cent() {
        var reductions = new ArrayList<>(W14);
        reductions.add(KNEE);

        List<Item> items =
                dosed(new Runner(30).owns(Equipment.BARBELL, Equipment.BAND).athlete(), reductions);

        assertThat(items).extracting(Item::exerciseId).containsExactly("spanish_squat", "deadlift", "plank");
        assertThat(find(items, "spanish_squat")).satisfies(swapped -> {
            assertThat(swapped.sets()).isEqualTo(3);
            assertThat(swapped.reps()).isNull();
            assertThat(swapped.seconds()).isEqualTo(30);
            assertThat(swapped.loadKg()).isNull();
        });
        // 10 % and not 15: 60 becomes 54, and 52.5 on plates of 2.5.
        assertThat(find(items, "deadlift").loadKg()).isEqualTo(52.5);
        assertThat(find(items, "deadlift").sets()).isEqualTo(3);
    }

    @Test
    void w14_without_a_band_it_is_swapped_all_the_same() {
        List<Item> items = dosed(new Runner(30).owns(Equipment.BARBELL).athlete(), List.of(KNEE));

        assertThat(items.getFirst().exerciseId()).isNotEqualTo("back_squat");
        assertThat(CATALOGUE.find(items.getFirst().exerciseId()).orElseThrow().avoidIfPain())
                .doesNotContain("AK");
    }
}
