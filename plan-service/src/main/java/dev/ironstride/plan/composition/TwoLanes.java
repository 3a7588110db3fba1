package dev.ironstride.plan.composition;

import dev.ironstride.plan.composition.BlockModel.Novelty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The dynamic programme over two lanes at once, the others standing still. Its states are pairs of values; of each variable
 * it looks at the few values that are cheapest beside the others, and at the one it has.
 */
@SuppressWarnings("ArrayRecordComponent") // tables, never compared
final class TwoLanes {

    /** Values of a variable that are looked at. */
    private static final int VALUES = 10;

    private final BlockModel model;
    private final Neighbours neighbours;
    private final int[] choice;
    private final int[] sums;
    private final int[][] lanes;
    private final int[][][] node = new int[2][][];
    private final int[][][] values = new int[2][][];
    private final List<Moment> moments = new ArrayList<>();
    private int[][] least = {{0}};

    /** From one moment to the next: which lane moved on, and where each pair of values came from. */
    private record Moment(int lane, int[] at, int[][][] from) {}

    TwoLanes(BlockModel model, Neighbours neighbours, int[] choice, int[] sums, int one, int other) {
        this.model = model;
        this.neighbours = neighbours;
        this.choice = choice;
        this.sums = sums;
        this.lanes = new int[][] {model.chains()[one], model.chains()[other]};
        for (int lane = 0; lane < 2; lane++) {
            int beside = lane == 0 ? other : one;
            node[lane] = new int[lanes[lane].length][];
            values[lane] = new int[lanes[lane].length][];
            for (int index = 0; index < lanes[lane].length; index++) {
                int[] cost = neighbours.besides(lanes[lane][index], choice, sums, beside);
                node[lane][index] = cost;
                values[lane][index] = cheapest(cost, choice[lanes[lane][index]]);
            }
        }
    }

    private static int[] cheapest(int[] cost, int current) {
        return IntStream.range(0, cost.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(value -> value == current ? -1 : cost[value])
                        .thenComparingInt(value -> value))
                .limit(VALUES)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The cheapest values of both lanes, in the order of their variables. */
    int[][] solve() {
        int[] at = {-1, -1};
        while (at[0] + 1 < lanes[0].length || at[1] + 1 < lanes[1].length) {
            int lane = next(at);
            boolean alsoOther = begins(at, 1 - lane) == begins(at, lane) && at[1 - lane] + 1 < lanes[1 - lane].length;
            Novelty novelty = alsoOther && at[0] >= 0 && at[1] >= 0
                    ? neighbours.novelty(lanes[0][at[0] + 1], lanes[1][at[1] + 1])
                    : null;
            if (novelty != null) {
                both(at, novelty);
            } else if (alsoOther) {
                advance(at, lane, false);
                advance(at, 1 - lane, true);
            } else {
                advance(at, lane, true);
            }
        }
        return back();
    }

    private int next(int[] at) {
        return begins(at, 0) <= begins(at, 1) ? 0 : 1;
    }

    private int begins(int[] at, int lane) {
        return at[lane] + 1 < lanes[lane].length ? model.starts()[lanes[lane][at[lane] + 1]] : Integer.MAX_VALUE;
    }

    /** One lane moves on; whether the pair is then complete, so that what both cost together counts. */
    private void advance(int[] at, int lane, boolean complete) {
        int before = at[lane];
        int index = before + 1;
        int variable = lanes[lane][index];
        int[] now = values[lane][index];
        int[][] step = before < 0
                ? null
                : neighbours.step(lanes[lane][before], variable, choice, neighbours.chainOf(lanes[1 - lane][0]));
        int rows = lane == 0 ? now.length : least.length;
        int columns = lane == 0 ? least[0].length : now.length;
        int[][] cost = new int[rows][columns];
        int[][] from = new int[rows][columns];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(cost[row], Neighbours.IMPOSSIBLE);
            for (int column = 0; column < columns; column++) {
                int mine = now[lane == 0 ? row : column];
                int count = before < 0 ? 1 : values[lane][before].length;
                for (int old = 0; old < count; old++) {
                    int reached = (lane == 0 ? least[old][column] : least[row][old])
                            + (step == null ? 0 : step[values[lane][before][old]][mine]);
                    if (reached < cost[row][column]) {
                        cost[row][column] = reached;
                        from[row][column] = old;
                    }
                }
                cost[row][column] += node[lane][index][mine];
            }
        }
        at[lane] = index;
        least = cost;
        moments.add(new Moment(lane, at.clone(), new int[][][] {from}));
        if (complete) {
            together(at);
        }
    }

    private void both(int[] at, Novelty novelty) {
        int one = lanes[0][at[0] + 1];
        int other = lanes[1][at[1] + 1];
        int first = novelty.after()[0] == one ? 0 : 1;
        int[][] stepOne = neighbours.step(lanes[0][at[0]], one, choice, neighbours.chainOf(other));
        int[][] stepOther = neighbours.step(lanes[1][at[1]], other, choice, neighbours.chainOf(one));
        int[] oldOnes = values[0][at[0]];
        int[] oldOthers = values[1][at[1]];
        int[] ones = values[0][at[0] + 1];
        int[] others = values[1][at[1] + 1];
        int[][] cost = new int[ones.length][others.length];
        int[][] fromOne = new int[ones.length][others.length];
        int[][] fromOther = new int[ones.length][others.length];
        for (int a = 0; a < ones.length; a++) {
            Arrays.fill(cost[a], Neighbours.IMPOSSIBLE);
            for (int b = 0; b < others.length; b++) {
                for (int olda = 0; olda < oldOnes.length; olda++) {
                    int base = stepOne[oldOnes[olda]][ones[a]];
                    boolean changes = novelty.changed()[first][oldOnes[olda]][ones[a]];
                    for (int oldb = 0; oldb < oldOthers.length; oldb++) {
                        int reached = least[olda][oldb] + base + stepOther[oldOthers[oldb]][others[b]];
                        if (reached < cost[a][b]
                                && changes
                                && novelty.changed()[1 - first][oldOthers[oldb]][others[b]]) {
                            reached += novelty.term().weight();
                        }
                        if (reached < cost[a][b]) {
                            cost[a][b] = reached;
                            fromOne[a][b] = olda;
                            fromOther[a][b] = oldb;
                        }
                    }
                }
                cost[a][b] += node[0][at[0] + 1][ones[a]] + node[1][at[1] + 1][others[b]];
            }
        }
        at[0]++;
        at[1]++;
        least = cost;
        moments.add(new Moment(2, at.clone(), new int[][][] {fromOne, fromOther}));
        together(at);
    }

    private void together(int[] at) {
        if (at[0] < 0 || at[1] < 0) {
            return;
        }
        int[][] cost =
                neighbours.together(lanes[0][at[0]], values[0][at[0]], lanes[1][at[1]], values[1][at[1]], choice, sums);
        for (int a = 0; a < cost.length; a++) {
            for (int b = 0; b < cost[a].length; b++) {
                least[a][b] += cost[a][b];
            }
        }
    }

    private int[][] back() {
        int[][] chosen = {new int[lanes[0].length], new int[lanes[1].length]};
        int row = 0;
        int column = 0;
        for (int a = 0; a < least.length; a++) {
            for (int b = 0; b < least[a].length; b++) {
                if (least[a][b] < least[row][column]) {
                    row = a;
                    column = b;
                }
            }
        }
        for (int index = moments.size() - 1; index >= 0; index--) {
            Moment moment = moments.get(index);
            if (moment.lane() != 1) {
                chosen[0][moment.at()[0]] = values[0][moment.at()[0]][row];
            }
            if (moment.lane() != 0) {
                chosen[1][moment.at()[1]] = values[1][moment.at()[1]][column];
            }
            int newRow = moment.lane() == 1 ? row : moment.from()[0][row][column];
            int newColumn = moment.lane() == 0 ? column : moment.from()[moment.lane() == 2 ? 1 : 0][row][column];
            row = newRow;
            column = newColumn;
        }
        return chosen;
    }
}
