package dev.ironstride.plan.composition;

import dev.ironstride.plan.composition.Tables.Beside;
import dev.ironstride.plan.composition.Tables.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes the best of two choices: of all that can be mixed from their values, the cheapest. Lanes in which they differ fall
 * into groups that have nothing to do with each other, and each group is made exact by itself ({@link MixtureProgramme}).
 */
final class Mixture {

    /** Lanes that are mixed at once at most. */
    private static final int MOST_LANES = 14;
    /** Lanes of these that may differ in the same week: each one more doubles the states. */
    private static final int MOST_OPEN = 10;
    /** How much further the lanes of a larger group begin the next time. */
    private static final int STEP = 5;

    private final Tables tables;
    private final MixtureProgramme programme;
    private final int[] groupOf;
    private final boolean[] differs;
    private int turn;
    private int[] best = {};
    private int[] other = {};

    Mixture(Tables tables) {
        this.tables = tables;
        this.programme = new MixtureProgramme(tables, MOST_LANES);
        this.groupOf = new int[tables.chains.length];
        this.differs = new boolean[tables.chains.length];
    }

    /** Brings into the best choice what is better in the other one. */
    void improve(int[] bestChoice, int[] otherChoice) {
        best = bestChoice;
        other = otherChoice;
        group();
        for (int[] group : groups()) {
            programme.improve(best, other, group);
        }
    }

    private void group() {
        Arrays.fill(differs, false);
        for (int chain = 0; chain < groupOf.length; chain++) {
            groupOf[chain] = chain;
        }
        for (int variable = 0; variable < best.length; variable++) {
            differs[tables.chainOf[variable]] |= differ(variable);
        }
        for (int variable = 0; variable < best.length; variable++) {
            if (differ(variable)) {
                joinBeside(variable);
            }
            for (Change change : tables.changes[variable]) {
                if (differs[tables.chainOf[variable]] && differs[tables.chainOf[change.other()]]) {
                    join(tables.chainOf[variable], tables.chainOf[change.other()]);
                }
            }
        }
        joinLimited();
    }

    private boolean differ(int variable) {
        return best[variable] != other[variable];
    }

    private void joinBeside(int variable) {
        for (Beside pair : tables.beside[variable]) {
            int beside = pair.other();
            if (beside < variable && differ(beside)) {
                int domain = tables.domains[beside];
                int mine = best[variable] * domain;
                int others = other[variable] * domain;
                int[] cost = pair.cost();
                if (cost[mine + best[beside]] + cost[others + other[beside]]
                        != cost[mine + other[beside]] + cost[others + best[beside]]) {
                    join(tables.chainOf[variable], tables.chainOf[beside]);
                }
            }
        }
    }

    /** Lanes that add to the same limit, when it depends on the mixture whether it is kept. */
    private void joinLimited() {
        Sums sums = tables.sums;
        int[] least = sums.of(best);
        int[] most = least.clone();
        sums.forEachDifference(best, other, (variable, limit, difference) -> {
            most[limit] += Math.max(0, difference);
            least[limit] += Math.min(0, difference);
        });
        int[] first = new int[sums.limits()];
        Arrays.fill(first, -1);
        sums.forEachDifference(best, other, (variable, limit, difference) -> {
            if (most[limit] > sums.capacity[limit] && least[limit] < sums.capacity[limit]) {
                if (first[limit] < 0) {
                    first[limit] = tables.chainOf[variable];
                } else {
                    join(first[limit], tables.chainOf[variable]);
                }
            }
        });
    }

    private int root(int chain) {
        int root = chain;
        while (groupOf[root] != root) {
            root = groupOf[root];
        }
        return root;
    }

    private void join(int one, int another) {
        int a = root(one);
        int b = root(another);
        groupOf[Math.max(a, b)] = Math.min(a, b);
    }

    private List<int[]> groups() {
        var groups = new ArrayList<int[]>();
        for (int root = 0; root < groupOf.length; root++) {
            int of = root;
            int[] group = IntStream.range(0, groupOf.length)
                    .filter(chain -> differs[chain] && root(chain) == of)
                    .toArray();
            if (group.length > 0) {
                groups.add(group.length > MOST_OPEN ? some(group) : group);
            }
        }
        return groups;
    }

    /** Of a large group as many lanes as may be, other ones each time. */
    private int[] some(int[] group) {
        turn++;
        int[] lanes = new int[Math.min(group.length, MOST_LANES)];
        int count = 0;
        for (int index = 0; index < group.length && count < lanes.length; index++) {
            lanes[count] = group[(turn * STEP + index) % group.length];
            if (mostOpen(Arrays.copyOf(lanes, count + 1)) <= MOST_OPEN) {
                count++;
            }
        }
        int[] some = Arrays.copyOf(lanes, count);
        Arrays.sort(some);
        return some;
    }

    /** How many lanes differ at once at most. */
    private int mostOpen(int[] lanes) {
        var open = new BitSet();
        int most = 0;
        for (int variable : new EventOrder(tables, lanes).events()) {
            open.set(tables.chainOf[variable], differ(variable));
            most = Math.max(most, open.cardinality());
        }
        return most;
    }
}
