package dev.ironstride.plan.composition;

import dev.ironstride.plan.composition.Sums.Share;
import dev.ironstride.plan.composition.Tables.Beside;

/**
 * A choice that is being worked on, and what each value of each variable would cost beside the other lanes. Costs are in fine
 * units: {@link #point()} of them are a point, and the lowest bits stay free for a value's number.
 */
final class Draft {

    /** Fine units of cost in a point before the shift; noise is rounded to these. */
    private static final int PARTS = 8;

    final Tables tables;
    final int[] choice;
    /** Of each limit. */
    final int[] sums;
    /** Of each variable and value, in fine units: by itself and beside the other lanes, without limits and its own lane. */
    final int[][] cost;

    private final int shift;
    private final int[][][] fine;

    Draft(Tables tables) {
        this.tables = tables;
        int largest = 1;
        for (int domain : tables.domains) {
            largest = Math.max(largest, domain);
        }
        this.shift = Integer.SIZE - Integer.numberOfLeadingZeros(largest - 1);
        this.choice = cheapestAlone(tables);
        this.sums = tables.sums.of(choice);
        this.fine = new int[choice.length][][];
        this.cost = new int[choice.length][];
        for (int variable = 0; variable < choice.length; variable++) {
            cost[variable] = fine(tables.unary[variable]);
            fine[variable] = new int[tables.beside[variable].length][];
            for (int index = 0; index < fine[variable].length; index++) {
                fine[variable][index] = fine(tables.beside[variable][index].cost());
            }
        }
        for (int variable = 0; variable < choice.length; variable++) {
            for (int index = 0; index < fine[variable].length; index++) {
                int[] others = cost[tables.beside[variable][index].other()];
                int row = choice[variable] * others.length;
                for (int value = 0; value < others.length; value++) {
                    others[value] += fine[variable][index][row + value];
                }
            }
        }
    }

    private static int[] cheapestAlone(Tables tables) {
        int[] choice = new int[tables.variables()];
        for (int variable = 0; variable < choice.length; variable++) {
            int[] cost = tables.unary[variable];
            for (int value = 1; value < cost.length; value++) {
                choice[variable] = cost[value] < cost[choice[variable]] ? value : choice[variable];
            }
        }
        return choice;
    }

    /** Points in fine units. */
    int[] fine(int[] points) {
        int[] units = new int[points.length];
        for (int index = 0; index < points.length; index++) {
            units[index] = points[index] * point();
        }
        return units;
    }

    /** Fine units in a point. */
    int point() {
        return PARTS << shift;
    }

    /** Bits below the fine units. */
    int shift() {
        return shift;
    }

    /** Gives a variable another value, and keeps sums and costs right. */
    void set(int variable, int value) {
        int old = choice[variable];
        if (old == value) {
            return;
        }
        Beside[] besides = tables.beside[variable];
        for (int index = 0; index < besides.length; index++) {
            int[] table = fine[variable][index];
            int[] others = cost[besides[index].other()];
            int was = old * others.length;
            int is = value * others.length;
            for (int other = 0; other < others.length; other++) {
                others[other] += table[is + other] - table[was + other];
            }
        }
        for (Share share : tables.sums.shares[variable]) {
            sums[share.limit()] += share.amounts()[value] - share.amounts()[old];
        }
        choice[variable] = value;
    }
}
