package dev.ironstride.plan.composition;

import dev.ironstride.plan.composition.BlockModel.Limit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The limits of a model, of which only those stay that a choice can keep or break. One that no choice reaches costs nothing; one
 * that every choice reaches costs the same for each unit, so it goes into the costs of single values.
 */
@SuppressWarnings("ArrayRecordComponent") // tables, never compared
final class Sums {

    /** A variable's part in a limit: how much each value adds. */
    record Share(int limit, int[] amounts, int most) {}

    final int[] capacity;
    final int[] weight;
    final Share[][] shares;
    /** What the limits that became single costs are short of by their capacities. */
    private int constant;

    /**
     * Of a model.
     *
     * @param unary costs of single values, to which those of limits that are always reached are added
     */
    Sums(BlockModel model, int[][] unary) {
        List<Limit> open = open(model, unary);
        this.capacity = new int[open.size()];
        this.weight = new int[open.size()];
        var found = new ArrayList<List<Share>>();
        for (int variable = 0; variable < unary.length; variable++) {
            found.add(new ArrayList<>());
        }
        for (int index = 0; index < open.size(); index++) {
            Limit limit = open.get(index);
            weight[index] = limit.term().weight();
            capacity[index] = limit.capacity();
            for (int part = 0; part < limit.variables().length; part++) {
                int[] amounts = limit.amounts()[part];
                if (least(amounts) == most(amounts)) {
                    capacity[index] -= amounts[0];
                } else {
                    found.get(limit.variables()[part]).add(new Share(index, amounts, most(amounts)));
                }
            }
        }
        this.shares = found.stream().map(of -> of.toArray(Share[]::new)).toArray(Share[][]::new);
    }

    private List<Limit> open(BlockModel model, int[][] unary) {
        var open = new ArrayList<Limit>();
        for (Limit limit : model.limits()) {
            int least = 0;
            int most = 0;
            for (int[] amounts : limit.amounts()) {
                least += least(amounts);
                most += most(amounts);
            }
            if (least >= limit.capacity()) {
                always(limit, unary);
            } else if (most > limit.capacity()) {
                open.add(limit);
            }
        }
        return open;
    }

    private void always(Limit limit, int[][] unary) {
        constant -= limit.capacity() * limit.term().weight();
        for (int part = 0; part < limit.variables().length; part++) {
            int[] cost = unary[limit.variables()[part]];
            for (int value = 0; value < cost.length; value++) {
                cost[value] += limit.amounts()[part][value] * limit.term().weight();
            }
        }
    }

    private static int least(int[] amounts) {
        return Arrays.stream(amounts).min().orElse(0);
    }

    private static int most(int[] amounts) {
        return Arrays.stream(amounts).max().orElse(0);
    }

    int limits() {
        return capacity.length;
    }

    /** The sums of all limits under a choice. */
    int[] of(int[] choice) {
        int[] sums = new int[limits()];
        for (int variable = 0; variable < choice.length; variable++) {
            for (Share share : shares[variable]) {
                sums[share.limit()] += share.amounts()[choice[variable]];
            }
        }
        return sums;
    }

    /** Points for a limit's sum. */
    int cost(int limit, int sum) {
        return Math.max(0, sum - capacity[limit]) * weight[limit];
    }

    /** What all limits cost, besides what went into the costs of single values. */
    int cost(int[] choice) {
        int cost = constant;
        int[] sums = of(choice);
        for (int limit = 0; limit < sums.length; limit++) {
            cost += cost(limit, sums[limit]);
        }
        return cost;
    }

    /** Told of each share in which two choices differ. */
    interface Difference {
        void is(int variable, int limit, int difference);
    }

    /** What each variable adds more under another choice, where it does. */
    void forEachDifference(int[] choice, int[] other, Difference told) {
        for (int variable = 0; variable < choice.length; variable++) {
            if (choice[variable] != other[variable]) {
                for (Share share : shares[variable]) {
                    int difference = share.amounts()[other[variable]] - share.amounts()[choice[variable]];
                    if (difference != 0) {
                        told.is(variable, share.limit(), difference);
                    }
                }
            }
        }
    }
}
