package dev.ironstride.plan.composition;

import dev.ironstride.plan.composition.BlockModel.Coupling;
import dev.ironstride.plan.composition.BlockModel.Limit;
import dev.ironstride.plan.composition.BlockModel.Novelty;
import dev.ironstride.plan.composition.BlockModel.Unary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Models small enough to try every choice, with every kind of cost; the same number is the same model. */
final class RandomModels {

    private static final int WEEKS = 6;
    private static final List<Term> TERMS = List.of(Term.OVERTIME, Term.LEVEL, Term.SAME_WEEK, Term.ONE_LEG);

    private final Random random;
    private final List<int[]> chains = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Integer> domains = new ArrayList<>();

    private RandomModels(long number) {
        this.random = new Random(number * 31 + 7);
    }

    /** Of 2 to 4 lanes with 1 to 3 variables of 1 to 3 values each. */
    static BlockModel of(long number) {
        return new RandomModels(number).model();
    }

    private BlockModel model() {
        int lanes = 2 + random.nextInt(3);
        for (int lane = 0; lane < lanes; lane++) {
            int[] cuts = IntStream.rangeClosed(1, random.nextInt(3))
                    .map(cut -> 2 * cut + random.nextInt(2))
                    .toArray();
            int from = random.nextInt(2);
            var chain = new ArrayList<Integer>();
            for (int part = 0; part <= cuts.length; part++) {
                chain.add(starts.size());
                starts.add(from);
                from = part < cuts.length ? cuts[part] : WEEKS;
                ends.add(from);
                domains.add(1 + random.nextInt(3));
            }
            chains.add(chain.stream().mapToInt(Integer::intValue).toArray());
        }
        return new BlockModel(
                ints(domains), unary(), couplings(), limits(), novelties(), chains.toArray(int[][]::new), ints(starts));
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Unary> unary() {
        return IntStream.range(0, domains.size())
                .mapToObj(variable -> new Unary(Term.LEVEL, variable, upTo(12, domains.get(variable))))
                .toList();
    }

    private int[] upTo(int most, int count) {
        return random.ints(count, 0, most + 1).toArray();
    }

    private List<Coupling> couplings() {
        var couplings = new ArrayList<Coupling>();
        for (int one = 0; one < domains.size(); one++) {
            for (int other = one + 1; other < domains.size(); other++) {
                boolean next = following(one, other);
                if (random.nextBoolean() && (next || meet(one, other))) {
                    int columns = domains.get(other);
                    int[][] cost = IntStream.range(0, domains.get(one))
                            .mapToObj(row -> upTo(10, columns))
                            .toArray(int[][]::new);
                    couplings.add(new Coupling(Term.STALE, one, other, cost));
                }
            }
        }
        return couplings;
    }

    private boolean following(int one, int other) {
        return chains.stream()
                .anyMatch(chain -> IntStream.range(1, chain.length)
                        .anyMatch(index -> chain[index - 1] == one && chain[index] == other));
    }

    private boolean meet(int one, int other) {
        boolean sameLane = chains.stream()
                .anyMatch(chain -> Arrays.stream(chain).anyMatch(variable -> variable == one)
                        && Arrays.stream(chain).anyMatch(variable -> variable == other));
        return !sameLane && starts.get(one) < ends.get(other) && starts.get(other) < ends.get(one);
    }

    private List<Limit> limits() {
        var limits = new ArrayList<Limit>();
        for (int week = 0; week < WEEKS; week++) {
            int now = week;
            int[] active = IntStream.range(0, domains.size())
                    .filter(variable -> starts.get(variable) <= now && now < ends.get(variable))
                    .filter(variable -> random.nextInt(4) > 0)
                    .toArray();
            int[][] amounts = Arrays.stream(active)
                    .mapToObj(variable ->
                            random.ints(domains.get(variable), -3, 6).toArray())
                    .toArray(int[][]::new);
            limits.add(new Limit(TERMS.get(random.nextInt(TERMS.size())), active, amounts, random.nextInt(7) - 1));
        }
        return limits;
    }

    /** Of two lanes at most: the model asks for no lane to change with two others. */
    private List<Novelty> novelties() {
        var novelties = new ArrayList<Novelty>();
        int[] one = chains.get(0);
        int[] other = chains.get(1);
        for (int a = 1; a < one.length; a++) {
            for (int b = 1; b < other.length; b++) {
                if (starts.get(one[a]).equals(starts.get(other[b]))) {
                    boolean[][][] changed = {changed(one[a - 1], one[a]), changed(other[b - 1], other[b])};
                    novelties.add(new Novelty(
                            Term.ONE_NEW, new int[] {one[a - 1], other[b - 1]}, new int[] {one[a], other[b]}, changed));
                }
            }
        }
        return novelties;
    }

    private boolean[][] changed(int before, int after) {
        var changed = new boolean[domains.get(before)][domains.get(after)];
        for (int value = 0; value < changed.length; value++) {
            for (int next = 0; next < changed[value].length; next++) {
                changed[value][next] = value != next;
            }
        }
        return changed;
    }

    /** Any choice of a model. */
    static int[] choice(BlockModel model, Random random) {
        return Arrays.stream(model.domains()).map(random::nextInt).toArray();
    }
}
