package dev.ironstride.plan.composition;

import dev.ironstride.plan.composition.Sums.Share;
import dev.ironstride.plan.composition.Tables.Change;

/**
 * The dynamic programme over one lane through all weeks, the other lanes standing still. With noise on the costs it draws a
 * lane that is cheap instead of the cheapest one.
 */
final class LaneProgramme {

    private final Draft draft;
    private final Tables tables;
    private final Noise noise;
    private final int[][] after;
    private final int[][] least;
    private final int[][] from;
    private final int[] node;
    private final int[] step;
    private final int mask;
    private long work;

    LaneProgramme(Draft draft, Noise noise) {
        this.draft = draft;
        this.tables = draft.tables;
        this.noise = noise;
        int variables = tables.variables();
        this.after = new int[variables][];
        this.least = new int[variables][];
        this.from = new int[variables][];
        int largest = 0;
        int longest = 0;
        for (int variable = 0; variable < variables; variable++) {
            after[variable] = draft.fine(tables.after[variable]);
            least[variable] = new int[tables.domains[variable]];
            from[variable] = new int[tables.domains[variable]];
            largest = Math.max(largest, tables.domains[variable]);
            longest = Math.max(longest, after[variable].length);
        }
        this.node = new int[largest];
        this.step = new int[longest];
        this.mask = (1 << draft.shift()) - 1;
    }

    /**
     * Makes a lane as cheap as it can be.
     *
     * @param temperature how far costs are blurred, in eighths of a point; 0 for not at all
     * @param most what a unit above a limit and a novelty cost at most, in points; below the weight of rules it lets them be
     *     broken on the way
     * @return whether it became cheaper
     */
    boolean optimise(int chain, int temperature, int most) {
        int[] lane = tables.chains[chain];
        int now = 0;
        for (int index = 0; index < lane.length; index++) {
            int variable = lane[index];
            int value = draft.choice[variable];
            alone(variable, temperature, most);
            now += node[value];
            if (index == 0) {
                System.arraycopy(node, 0, least[variable], 0, tables.domains[variable]);
            } else {
                int[] step = step(variable, most);
                now += step[draft.choice[lane[index - 1]] * tables.domains[variable] + value];
                advance(lane[index - 1], variable, step);
            }
        }
        int last = lane[lane.length - 1];
        int best = cheapest(least[last]);
        if (least[last][best] >= now) {
            return false;
        }
        for (int index = lane.length - 1; index >= 0; index--) {
            int variable = lane[index];
            int earlier = from[variable][best];
            draft.set(variable, best);
            best = earlier;
        }
        return true;
    }

    /** Steps so far, each about as long as any other: what the search spends instead of time. */
    long work() {
        return work;
    }

    /** What each value costs beside the other lanes and in the limits. */
    private void alone(int variable, int temperature, int most) {
        int domain = tables.domains[variable];
        System.arraycopy(draft.cost[variable], 0, node, 0, domain);
        Sums sums = tables.sums;
        work += (long) domain * (1 + sums.shares[variable].length);
        for (Share share : sums.shares[variable]) {
            int limit = share.limit();
            int[] amounts = share.amounts();
            int above = draft.sums[limit] - amounts[draft.choice[variable]] - sums.capacity[limit];
            if (above + share.most() > 0) {
                int weight = draft.point() * Math.min(sums.weight[limit], most);
                for (int value = 0; value < domain; value++) {
                    node[value] += Math.max(0, above + amounts[value]) * weight;
                }
            }
        }
        if (temperature > 0) {
            noise.blur(node, domain, temperature, draft.shift());
        }
    }

    /** What following costs: after what was before, and when another lane changes too. */
    private int[] step(int variable, int most) {
        int[] costs = after[variable];
        for (Change change : tables.changes[variable]) {
            if (change.otherChanges(draft.choice)) {
                int price = draft.point() * Math.min(change.novelty().term().weight(), most);
                int[] changed = change.changed();
                for (int index = 0; index < costs.length; index++) {
                    step[index] = costs[index] + changed[index] * price;
                }
                costs = step;
            }
        }
        return costs;
    }

    private void advance(int before, int variable, int[] step) {
        int[] old = least[before];
        int[] now = least[variable];
        int domain = now.length;
        int rows = 1;
        int first = cheapest(old);
        int worst = Integer.MIN_VALUE;
        for (int next = 0; next < domain; next++) {
            now[next] = old[first] + first + step[first * domain + next];
            worst = Math.max(worst, now[next]);
        }
        for (int one = 0; one < old.length; one++) {
            if (old[one] < worst && one != first) { // else it is worse than the first everywhere
                rows++;
                int cost = old[one] + one;
                int row = one * domain;
                for (int next = 0; next < domain; next++) {
                    now[next] = Math.min(now[next], cost + step[row + next]);
                }
            }
        }
        work += (long) rows * domain;
        int[] came = from[variable];
        for (int next = 0; next < domain; next++) {
            came[next] = now[next] & mask;
            now[next] = now[next] - came[next] + node[next];
        }
    }

    private static int cheapest(int[] costs) {
        int best = 0;
        for (int value = 1; value < costs.length; value++) {
            best = costs[value] < costs[best] ? value : best;
        }
        return best;
    }
}
