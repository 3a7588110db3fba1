package dev.ironstride.plan.composition;

import dev.ironstride.plan.composition.Sums.Share;
import dev.ironstride.plan.composition.Tables.Beside;
import dev.ironstride.plan.composition.Tables.Change;
import java.util.Arrays;

/**
 * What mixtures of two choices cost piece by piece. Bit 0 stands for the best choice's value of a variable, bit 1 for the other
 * choice's. Lanes that are not mixed keep the best choice's values.
 */
@SuppressWarnings("ArrayRecordComponent") // a view of what the search works on, never compared
record MixtureCosts(Tables tables, int[] best, int[] other, int[] placeOf) {

    private static final int NONE = -1;

    /** For mixing some lanes, whose places are their indexes. */
    static MixtureCosts of(Tables tables, int[] best, int[] other, int[] lanes) {
        int[] placeOf = new int[tables.chains.length];
        Arrays.fill(placeOf, NONE);
        for (int place = 0; place < lanes.length; place++) {
            placeOf[lanes[place]] = place;
        }
        return new MixtureCosts(tables, best, other, placeOf);
    }

    /** The place of a variable's lane, or less than 0. */
    int place(int variable) {
        return placeOf[tables.chainOf[variable]];
    }

    int value(int variable, int bit) {
        return bit == 0 ? best[variable] : other[variable];
    }

    boolean differs(int variable) {
        return best[variable] != other[variable];
    }

    /** What a value costs beside the lanes that stand still, after the one before: {@code [bit before][bit]}. */
    int[][] step(int variable) {
        int[][] step = new int[2][2];
        int before = tables.before[variable];
        for (int bit = 0; bit < 2; bit++) {
            int value = value(variable, bit);
            int alone = alone(variable, value);
            for (int old = 0; old < 2; old++) {
                step[old][bit] = alone;
                if (before >= 0) {
                    int earlier = value(before, old);
                    step[old][bit] += tables.after[variable][earlier * tables.domains[variable] + value];
                    step[old][bit] += changingAlone(variable, earlier, value);
                }
            }
        }
        return step;
    }

    private int alone(int variable, int value) {
        int cost = tables.unary[variable][value];
        for (Beside pair : tables.beside[variable]) {
            if (place(pair.other()) < 0) {
                cost += pair.cost()[value * tables.domains[pair.other()] + best[pair.other()]];
            }
        }
        return cost;
    }

    /** What it costs to change together with lanes that stand still. */
    private int changingAlone(int variable, int earlier, int value) {
        int cost = 0;
        for (Change change : tables.changes[variable]) {
            if (place(change.other()) < 0 && change.changes(earlier, value) && change.otherChanges(best)) {
                cost += change.novelty().term().weight();
            }
        }
        return cost;
    }

    /** The same for two variables of lanes that must not change together; the first one's bit is the lower one. */
    int[][] stepTogether(int variable, Change change) {
        int[][] one = step(variable);
        int[][] another = step(change.other());
        int[][] step = new int[4][4];
        for (int old = 0; old < step.length; old++) {
            for (int now = 0; now < step.length; now++) {
                step[old][now] = one[old & 1][now & 1]
                        + another[old >> 1][now >> 1]
                        + (bothChange(variable, change, old, now)
                                ? change.novelty().term().weight()
                                : 0);
            }
        }
        return step;
    }

    private boolean bothChange(int variable, Change change, int old, int now) {
        int before = tables.before[variable];
        int beforeOther = tables.before[change.other()];
        boolean[][] others = change.novelty().changed()[1 - change.side()];
        return change.changes(value(before, old & 1), value(variable, now & 1))
                && others[value(beforeOther, old >> 1)][value(change.other(), now >> 1)];
    }

    /** What two variables cost together, the pair's own bit the higher one; empty if that is the same for every mixture. */
    int[] together(int variable, Beside pair) {
        int[] cost = new int[4];
        boolean matters = false;
        for (int both = 0; both < cost.length; both++) {
            int row = value(variable, both & 1) * tables.domains[pair.other()];
            cost[both] = pair.cost()[row + value(pair.other(), both >> 1)];
            matters |= cost[both] != cost[0];
        }
        return matters ? cost : new int[0];
    }

    /** How much more a variable adds to a limit with bit 1. */
    int difference(int variable, int limit) {
        for (Share share : tables.sums.shares[variable]) {
            if (share.limit() == limit) {
                return share.amounts()[other[variable]] - share.amounts()[best[variable]];
            }
        }
        return 0;
    }
}
