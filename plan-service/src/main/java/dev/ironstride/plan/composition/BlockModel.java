package dev.ironstride.plan.composition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The cost of a choice, for any solver: variables with small domains, a table for each variable, a table for each pair of
 * variables that matter to each other, limits on weekly sums, and limits on changes at once. All costs are whole numbers of
 * at least 0, and the total is their sum; there is nothing else.
 *
 * @param domains number of values of each variable, at least 1
 * @param unary costs of single values
 * @param couplings costs of pairs
 * @param limits costs of sums above a capacity
 * @param novelties costs of changing together
 * @param chains the variables of each lane in the order of time; every variable is in exactly one chain
 * @param starts when each variable begins to matter, such as a week
 */
@SuppressWarnings("ArrayRecordComponent") // tables for a solver, never compared
public record BlockModel(
        int[] domains,
        List<Unary> unary,
        List<Coupling> couplings,
        List<Limit> limits,
        List<Novelty> novelties,
        int[][] chains,
        int[] starts) {

    /** What the values of a variable cost. */
    public record Unary(Term term, int variable, int[] cost) {}

    /** What pairs of values cost: {@code cost[value of first][value of second]}. */
    public record Coupling(Term term, int first, int second, int[][] cost) {}

    /**
     * What a sum costs above its capacity: {@code max(0, sum of amounts - capacity) x weight}.
     *
     * @param variables each at most once
     * @param amounts for each of them, the amount of each value; may be negative
     */
    public record Limit(Term term, int[] variables, int[][] amounts, int capacity) {
        /** Points for a sum. */
        public int cost(int sum) {
            return Math.max(0, sum - capacity) * term.weight();
        }
    }

    /**
     * What it costs when both of two chains change at the same time.
     *
     * @param before the first chain's variable before the change, then the second chain's
     * @param after the same after it
     * @param changed for each chain, whether a pair of values before and after is a change
     */
    public record Novelty(Term term, int[] before, int[] after, boolean[][][] changed) {
        /** Whether this chain (0 or 1) changes. */
        public boolean changes(int chain, int[] choice) {
            return changed[chain][choice[before[chain]]][choice[after[chain]]];
        }

        /** Points for a choice. */
        public int cost(int[] choice) {
            return changes(0, choice) && changes(1, choice) ? term.weight() : 0;
        }
    }

    /** Number of variables. */
    public int variables() {
        return domains.length;
    }

    /** The total cost of a choice of one value for each variable. */
    public int cost(int[] choice) {
        return terms(choice).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The cost by term; terms that cost nothing are absent. */
    public Map<Term, Integer> terms(int[] choice) {
        var terms = new EnumMap<Term, Integer>(Term.class);
        unary.forEach(one -> add(terms, one.term(), one.cost()[choice[one.variable()]]));
        couplings.forEach(pair -> add(terms, pair.term(), pair.cost()[choice[pair.first()]][choice[pair.second()]]));
        limits.forEach(limit -> add(terms, limit.term(), limit.cost(sum(limit, choice))));
        novelties.forEach(novelty -> add(terms, novelty.term(), novelty.cost(choice)));
        return terms;
    }

    private static int sum(Limit limit, int[] choice) {
        int sum = 0;
        for (int index = 0; index < limit.variables().length; index++) {
            sum += limit.amounts()[index][choice[limit.variables()[index]]];
        }
        return sum;
    }

    private static void add(Map<Term, Integer> terms, Term term, int cost) {
        if (cost != 0) {
            terms.merge(term, cost, Integer::sum);
        }
    }
}
