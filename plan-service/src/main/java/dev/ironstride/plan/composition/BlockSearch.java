package dev.ironstride.plan.composition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds a cheap choice: a dynamic programme makes each lane exact while the others stand still, then each pair of lanes, until
 * nothing gets cheaper; then a bounded number of forced changes, each followed by the same, keeps what is cheaper. No chance in it:
 * the same model gives the same choice.
 */
public final class BlockSearch {

    /** Forced changes that are tried at most, our own constant: enough for the gap that ./bench planner prints. */
    private static final int TRIES = 60;

    private final BlockModel model;
    private final Neighbours neighbours;
    private final int[] choice;
    private final int[] sums;
    private int pinned = -1;
    private int pinnedValue;

    private BlockSearch(BlockModel model) {
        this.model = model;
        this.neighbours = new Neighbours(model);
        this.choice = new int[model.variables()];
        this.sums = new int[model.limits().size()];
    }

    /** A value for each variable. */
    public static int[] solve(BlockModel model) {
        return solve(model, TRIES);
    }

    /**
     * A value for each variable.
     *
     * @param tries forced changes at most; 0 for the dynamic programmes alone
     */
    public static int[] solve(BlockModel model, int tries) {
        var search = new BlockSearch(model);
        search.begin();
        search.settleTogether();
        search.improve(tries);
        return search.choice;
    }

    private void begin() {
        for (int variable = 0; variable < choice.length; variable++) {
            int best = 0;
            int[] cost = neighbours.unary(variable);
            for (int value = 1; value < cost.length; value++) {
                if (cost[value] < cost[best]) {
                    best = value;
                }
            }
            choice[variable] = best;
        }
        neighbours.sum(choice, sums);
    }

    /** Lane after lane, until a whole round changes nothing. */
    private void settle() {
        int unchanged = 0;
        int chains = model.chains().length;
        for (int chain = 0; unchanged < chains; chain = (chain + 1) % chains) {
            unchanged = optimise(model.chains()[chain]) ? 0 : unchanged + 1;
        }
    }

    /** Two lanes at once, pair after pair, until a whole round changes nothing. */
    private void settleTogether() {
        settle();
        int chains = model.chains().length;
        var meeting = new ArrayList<int[]>();
        for (int one = 0; one < chains; one++) {
            for (int other = one + 1; other < chains; other++) {
                if (neighbours.meet(one, other)) {
                    meeting.add(new int[] {one, other});
                }
            }
        }
        int cost = neighbours.cost(choice, sums);
        int unchanged = 0;
        for (int index = 0; unchanged < meeting.size(); index = (index + 1) % meeting.size()) {
            int[] before = choice.clone();
            int[] pair = meeting.get(index);
            int[][] values = new TwoLanes(model, neighbours, choice, sums, pair[0], pair[1]).solve();
            for (int lane = 0; lane < values.length; lane++) {
                for (int place = 0; place < values[lane].length; place++) {
                    set(model.chains()[pair[lane]][place], values[lane][place]);
                }
            }
            int now = neighbours.cost(choice, sums);
            if (now < cost) {
                cost = now;
                unchanged = 0;
            } else {
                System.arraycopy(before, 0, choice, 0, before.length);
                neighbours.sum(choice, sums);
                unchanged++;
            }
        }
    }

    private record Change(int variable, int value, int loss) {}

    private void improve(int tries) {
        int left = tries;
        int cost = neighbours.cost(choice, sums);
        int[] best = choice.clone();
        boolean better = true;
        while (better && left > 0) {
            better = false;
            for (Change change : changes()) {
                if (left-- == 0) {
                    break;
                }
                force(change);
                int now = neighbours.cost(choice, sums);
                if (now < cost) {
                    settleTogether();
                    cost = neighbours.cost(choice, sums);
                    System.arraycopy(choice, 0, best, 0, best.length);
                    better = true;
                    break;
                }
                if (now == cost) {
                    System.arraycopy(choice, 0, best, 0, best.length); // as good and elsewhere: search on from there
                } else {
                    System.arraycopy(best, 0, choice, 0, best.length);
                    neighbours.sum(choice, sums);
                }
            }
        }
        System.arraycopy(best, 0, choice, 0, best.length);
    }

    private void force(Change change) {
        pinned = change.variable();
        pinnedValue = change.value();
        set(pinned, pinnedValue);
        settle();
        pinned = -1;
        settle();
    }

    /** Every change of one variable, the least harmful first. */
    private List<Change> changes() {
        var changes = new ArrayList<Change>();
        for (int variable = 0; variable < choice.length; variable++) {
            int now = neighbours.around(variable, choice[variable], choice, sums);
            for (int value = 0; value < model.domains()[variable]; value++) {
                if (value != choice[variable]) {
                    changes.add(new Change(variable, value, neighbours.around(variable, value, choice, sums) - now));
                }
            }
        }
        changes.sort(Comparator.comparingInt(Change::loss)
                .thenComparingInt(Change::variable)
                .thenComparingInt(Change::value));
        return changes;
    }

    /** Makes one lane exact; true if that made it cheaper. */
    private boolean optimise(int[] chain) {
        int[][] least = new int[chain.length][];
        int[][] from = new int[chain.length][];
        int before = 0;
        for (int index = 0; index < chain.length; index++) {
            int variable = chain[index];
            int[] node = neighbours.besides(variable, choice, sums);
            before += node[choice[variable]];
            least[index] = new int[node.length];
            from[index] = new int[node.length];
            if (index == 0) {
                System.arraycopy(node, 0, least[0], 0, node.length);
            } else {
                int[][] step = neighbours.step(chain[index - 1], variable, choice);
                before += step[choice[chain[index - 1]]][choice[variable]];
                advance(least[index - 1], step, node, least[index], from[index]);
            }
            if (variable == pinned) {
                int kept = least[index][pinnedValue];
                Arrays.fill(least[index], Neighbours.IMPOSSIBLE);
                least[index][pinnedValue] = kept;
            }
        }
        int last = chain.length - 1;
        int end = cheapest(least[last]);
        if (least[last][end] >= before) {
            return false;
        }
        for (int index = last; index >= 0; index--) {
            int next = from[index][end];
            set(chain[index], end);
            end = next;
        }
        return true;
    }

    private static void advance(int[] before, int[][] step, int[] node, int[] least, int[] from) {
        Arrays.fill(least, Neighbours.IMPOSSIBLE);
        for (int one = 0; one < before.length; one++) {
            int[] onward = step[one];
            for (int next = 0; next < node.length; next++) {
                int cost = before[one] + onward[next];
                if (cost < least[next]) {
                    least[next] = cost;
                    from[next] = one;
                }
            }
        }
        for (int next = 0; next < node.length; next++) {
            least[next] = Math.min(Neighbours.IMPOSSIBLE, least[next] + node[next]);
        }
    }

    private static int cheapest(int[] costs) {
        int best = 0;
        for (int value = 1; value < costs.length; value++) {
            if (costs[value] < costs[best]) {
                best = value;
            }
        }
        return best;
    }

    private void set(int variable, int value) {
        neighbours.move(variable, choice[variable], value, sums);
        choice[variable] = value;
    }
}
