package dev.ironstride.plan.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The search for a cheap choice of exercises, held to every choice there is. */
class BlockSearchTest {

    private static final int TRIES = 200;

    /** Every choice whose variables take one of so many values. */
    private static List<int[]> all(int variables, IntUnaryOperator values) {
        List<int[]> choices = List.of(new int[variables]);
        for (int variable = 0; variable < variables; variable++) {
            var longer = new ArrayList<int[]>();
            for (int[] choice : choices) {
                for (int value = 0; value < values.applyAsInt(variable); value++) {
                    int[] one = choice.clone();
                    one[variable] = value;
                    longer.add(one);
                }
            }
            choices = longer;
        }
        return choices;
    }

    private static int cheapest(BlockModel model) {
        return all(model.variables(), variable -> model.domains()[variable]).stream()
                .mapToInt(model::cost)
                .min()
                .orElseThrow();
    }

    /** The search proves nothing, so a few misses are its nature; the models and with them the misses are always the same. */
    @Test
    void of_a_thousand_small_models_hardly_any_has_a_cheaper_choice_than_the_one_found() {
        long optimal = LongStream.range(0, 1000)
                .mapToObj(RandomModels::of)
                .filter(model -> model.cost(BlockSearch.solve(model)) == cheapest(model))
                .count();

        assertThat(optimal).isGreaterThanOrEqualTo(990);
    }

    @Property(tries = TRIES)
    void the_same_model_gives_the_same_choice(@ForAll @LongRange(min = 0) long number) {
        assertThat(BlockSearch.solve(RandomModels.of(number))).isEqualTo(BlockSearch.solve(RandomModels.of(number)));
    }

    @Property(tries = TRIES)
    void the_search_counts_as_the_model_does(@ForAll @LongRange(min = 0) long number) {
        BlockModel model = RandomModels.of(number);
        int[] choice = RandomModels.choice(model, new Random(number));

        assertThat(new Tables(model).cost(choice)).isEqualTo(model.cost(choice));
    }

    @Property(tries = TRIES)
    void no_mixture_of_two_choices_is_cheaper_than_the_one_found(@ForAll @LongRange(min = 0) long number) {
        BlockModel model = RandomModels.of(number);
        var random = new Random(number);
        int[] one = RandomModels.choice(model, random);
        int[] other = RandomModels.choice(model, random);
        int cheapest = all(model.variables(), variable -> 2).stream()
                .map(whose -> IntStream.range(0, whose.length)
                        .map(variable -> whose[variable] == 0 ? one[variable] : other[variable])
                        .toArray())
                .mapToInt(model::cost)
                .min()
                .orElseThrow();
        int[] mixed = one.clone();

        new Mixture(new Tables(model)).improve(mixed, other);

        assertThat(model.cost(mixed)).isEqualTo(cheapest);
    }

    @Property(tries = TRIES)
    void a_lane_beside_the_others_has_no_cheaper_values_than_those_found(@ForAll @LongRange(min = 0) long number) {
        BlockModel model = RandomModels.of(number);
        var draft = new Draft(new Tables(model));
        int[] lane = model.chains()[0];
        int[] start = draft.choice.clone();
        int cheapest = all(lane.length, index -> model.domains()[lane[index]]).stream()
                .mapToInt(values -> {
                    int[] choice = start.clone();
                    for (int index = 0; index < lane.length; index++) {
                        choice[lane[index]] = values[index];
                    }
                    return model.cost(choice);
                })
                .min()
                .orElseThrow();

        new LaneProgramme(draft, new Noise()).optimise(0, 0, Annealing.FULL);

        assertThat(model.cost(draft.choice)).isEqualTo(cheapest);
    }
}
