package dev.ironstride.plan.composition;

import dev.ironstride.plan.composition.BlockModel.Coupling;
import dev.ironstride.plan.composition.BlockModel.Limit;
import dev.ironstride.plan.composition.BlockModel.Novelty;
import dev.ironstride.plan.composition.BlockModel.Unary;
import dev.ironstride.plan.composition.Sums.Share;
import java.util.stream.IntStream;

/**
 * Leaves out values that no cheap choice has, because enough others of the same variable are cheaper by themselves and add no
 * more to any limit. Being beside the same exercise or after it keeps a few of those from being chosen, but not so many.
 */
@SuppressWarnings("ArrayRecordComponent") // tables, never compared
record Shortlist(BlockModel model, int[][] kept) {

    /** Cheaper values that keep one off the list, and by how many points they must be so; our own constants. */
    private static final int BETTER = 7;

    private static final int MARGIN = 4;

    /** Of a model. */
    static Shortlist of(BlockModel model) {
        int[][] unary = Tables.unary(model);
        var sums = new Sums(model, unary);
        int[][] kept = new int[model.variables()][];
        for (int variable = 0; variable < kept.length; variable++) {
            int of = variable;
            kept[variable] = IntStream.range(0, model.domains()[variable])
                    .filter(value -> better(unary[of], sums.shares[of], value) < BETTER)
                    .toArray();
        }
        return new Shortlist(shortened(model, kept), kept);
    }

    private static int better(int[] cost, Share[] shares, int value) {
        int better = 0;
        for (int other = 0; other < cost.length; other++) {
            better += cost[other] + MARGIN <= cost[value] && noMore(shares, other, value) ? 1 : 0;
        }
        return better;
    }

    private static boolean noMore(Share[] shares, int other, int value) {
        for (Share share : shares) {
            if (share.amounts()[other] > share.amounts()[value]) {
                return false;
            }
        }
        return true;
    }

    private static BlockModel shortened(BlockModel model, int[][] kept) {
        return new BlockModel(
                IntStream.range(0, kept.length)
                        .map(variable -> kept[variable].length)
                        .toArray(),
                model.unary().stream()
                        .map(one -> new Unary(one.term(), one.variable(), some(one.cost(), kept[one.variable()])))
                        .toList(),
                model.couplings().stream()
                        .map(pair -> new Coupling(
                                pair.term(),
                                pair.first(),
                                pair.second(),
                                some(pair.cost(), kept[pair.first()], kept[pair.second()])))
                        .toList(),
                model.limits().stream()
                        .map(limit -> new Limit(
                                limit.term(),
                                limit.variables(),
                                IntStream.range(0, limit.variables().length)
                                        .mapToObj(part -> some(limit.amounts()[part], kept[limit.variables()[part]]))
                                        .toArray(int[][]::new),
                                limit.capacity()))
                        .toList(),
                model.novelties().stream()
                        .map(novelty -> new Novelty(
                                novelty.term(),
                                novelty.before(),
                                novelty.after(),
                                IntStream.range(0, 2)
                                        .mapToObj(side -> some(
                                                novelty.changed()[side],
                                                kept[novelty.before()[side]],
                                                kept[novelty.after()[side]]))
                                        .toArray(boolean[][][]::new)))
                        .toList(),
                model.chains(),
                model.starts());
    }

    private static int[] some(int[] values, int[] kept) {
        int[] some = new int[kept.length];
        for (int index = 0; index < kept.length; index++) {
            some[index] = values[kept[index]];
        }
        return some;
    }

    private static int[][] some(int[][] table, int[] rows, int[] columns) {
        int[][] some = new int[rows.length][];
        for (int index = 0; index < rows.length; index++) {
            some[index] = some(table[rows[index]], columns);
        }
        return some;
    }

    private static boolean[][] some(boolean[][] table, int[] rows, int[] columns) {
        boolean[][] some = new boolean[rows.length][columns.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                some[row][column] = table[rows[row]][columns[column]];
            }
        }
        return some;
    }

    /** A choice of the shortened model as one of the whole. */
    int[] whole(int[] choice) {
        return IntStream.range(0, choice.length)
                .map(variable -> kept[variable][choice[variable]])
                .toArray();
    }
}
