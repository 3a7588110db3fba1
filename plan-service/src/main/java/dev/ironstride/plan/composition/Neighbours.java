package dev.ironstride.plan.composition;

import dev.ironstride.plan.composition.BlockModel.Coupling;
import dev.ironstride.plan.composition.BlockModel.Limit;
import dev.ironstride.plan.composition.BlockModel.Novelty;
import dev.ironstride.plan.composition.BlockModel.Unary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model turned round for searching: for each variable, everything that depends on it. */
@SuppressWarnings("ArrayRecordComponent") // tables, never compared
final class Neighbours {

    /** More than any choice costs, and far from overflow when added to. */
    static final int IMPOSSIBLE = 1 << 29;

    private record Pair(int other, int[][] cost) {}

    private record Share(int limit, int[] amounts) {}

    private final BlockModel model;
    private final Limit[] limits;
    private final int[][] unary;
    private final List<Pair[]> pairs = new ArrayList<>();
    private final List<Share[]> shares = new ArrayList<>();
    private final int[] chainOf;
    private final int[][][] after;
    private final List<List<Novelty>> changes = new ArrayList<>();
    private final boolean[][] touched;

    Neighbours(BlockModel model) {
        this.model = model;
        this.limits = model.limits().toArray(Limit[]::new);
        int variables = model.variables();
        this.chainOf = new int[variables];
        for (int chain = 0; chain < model.chains().length; chain++) {
            for (int variable : model.chains()[chain]) {
                chainOf[variable] = chain;
            }
        }
        this.unary = new int[variables][];
        this.after = new int[variables][][];
        for (int variable = 0; variable < variables; variable++) {
            unary[variable] = new int[model.domains()[variable]];
            changes.add(new ArrayList<>());
        }
        for (Unary one : model.unary()) {
            for (int value = 0; value < one.cost().length; value++) {
                unary[one.variable()][value] += one.cost()[value];
            }
        }
        for (Novelty novelty : model.novelties()) {
            for (int variable : new int[] {novelty.after()[0], novelty.after()[1]}) {
                changes.get(variable).add(novelty);
            }
        }
        this.touched = new boolean[limits.length][model.chains().length];
        for (int limit = 0; limit < limits.length; limit++) {
            for (int variable : limits[limit].variables()) {
                touched[limit][chainOf[variable]] = true;
            }
        }
        collectPairs();
        collectShares();
    }

    private void collectPairs() {
        int variables = model.variables();
        int[][][][] between = new int[variables][variables][][];
        for (Coupling coupling : model.couplings()) {
            add(between, coupling.first(), coupling.second(), coupling.cost(), false);
            add(between, coupling.second(), coupling.first(), coupling.cost(), true);
        }
        for (int variable = 0; variable < variables; variable++) {
            var of = new ArrayList<Pair>();
            for (int other = 0; other < variables; other++) {
                int[][] cost = between[variable][other];
                if (cost != null && chainOf[variable] != chainOf[other]) {
                    of.add(new Pair(other, cost));
                }
            }
            pairs.add(of.toArray(Pair[]::new));
        }
        for (int[] chain : model.chains()) {
            for (int index = 1; index < chain.length; index++) {
                int[][] cost = between[chain[index - 1]][chain[index]];
                after[chain[index]] =
                        cost == null ? new int[model.domains()[chain[index - 1]]][model.domains()[chain[index]]] : cost;
            }
        }
    }

    private void add(int[][][][] between, int one, int other, int[][] cost, boolean turned) {
        if (between[one][other] == null) {
            between[one][other] = new int[model.domains()[one]][model.domains()[other]];
        }
        int[][] sum = between[one][other];
        for (int value = 0; value < sum.length; value++) {
            for (int beside = 0; beside < sum[value].length; beside++) {
                sum[value][beside] += turned ? cost[beside][value] : cost[value][beside];
            }
        }
    }

    private void collectShares() {
        for (int variable = 0; variable < model.variables(); variable++) {
            var of = new ArrayList<Share>();
            for (int limit = 0; limit < limits.length; limit++) {
                int[] variables = limits[limit].variables();
                for (int index = 0; index < variables.length; index++) {
                    if (variables[index] == variable) {
                        of.add(new Share(limit, limits[limit].amounts()[index]));
                    }
                }
            }
            shares.add(of.toArray(Share[]::new));
        }
    }

    int[] unary(int variable) {
        return unary[variable];
    }

    /** Sums of all limits under a choice. */
    void sum(int[] choice, int[] sums) {
        Arrays.fill(sums, 0);
        for (int variable = 0; variable < choice.length; variable++) {
            for (Share share : shares.get(variable)) {
                sums[share.limit()] += share.amounts()[choice[variable]];
            }
        }
    }

    /** Keeps the sums right when a variable changes. */
    void move(int variable, int from, int to, int[] sums) {
        for (Share share : shares.get(variable)) {
            sums[share.limit()] += share.amounts()[to] - share.amounts()[from];
        }
    }

    /** What each value costs by itself, beside the other lanes, and in the limits. */
    int[] besides(int variable, int[] choice, int[] sums) {
        int[] cost = unary[variable].clone();
        for (Pair pair : pairs.get(variable)) {
            int beside = choice[pair.other()];
            for (int value = 0; value < cost.length; value++) {
                cost[value] += pair.cost()[value][beside];
            }
        }
        for (Share share : shares.get(variable)) {
            int without = sums[share.limit()] - share.amounts()[choice[variable]];
            for (int value = 0; value < cost.length; value++) {
                cost[value] += limits[share.limit()].cost(without + share.amounts()[value]);
            }
        }
        return cost;
    }

    /** The same as {@link #besides}, but without what depends on any variable of another lane as well. */
    int[] besides(int variable, int[] choice, int[] sums, int butChain) {
        int[] cost = unary[variable].clone();
        for (Pair pair : pairs.get(variable)) {
            if (chainOf[pair.other()] != butChain) {
                int beside = choice[pair.other()];
                for (int value = 0; value < cost.length; value++) {
                    cost[value] += pair.cost()[value][beside];
                }
            }
        }
        for (Share share : shares.get(variable)) {
            if (!touches(share.limit(), butChain)) {
                int without = sums[share.limit()] - share.amounts()[choice[variable]];
                for (int value = 0; value < cost.length; value++) {
                    cost[value] += limits[share.limit()].cost(without + share.amounts()[value]);
                }
            }
        }
        return cost;
    }

    private boolean touches(int limit, int chain) {
        return touched[limit][chain];
    }

    /** Whether two lanes have to do with each other at all. */
    boolean meet(int chain, int other) {
        for (int variable : model.chains()[chain]) {
            for (Pair pair : pairs.get(variable)) {
                if (chainOf[pair.other()] == other) {
                    return true;
                }
            }
            for (Share share : shares.get(variable)) {
                if (touches(share.limit(), other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What some values of two variables of different lanes cost together. */
    int[][] together(int one, int[] values, int other, int[] others, int[] choice, int[] sums) {
        int[][] cost = new int[values.length][others.length];
        for (Pair pair : pairs.get(one)) {
            if (pair.other() == other) {
                for (int a = 0; a < values.length; a++) {
                    for (int b = 0; b < others.length; b++) {
                        cost[a][b] += pair.cost()[values[a]][others[b]];
                    }
                }
            }
        }
        for (Share share : shares.get(one)) {
            for (Share beside : shares.get(other)) {
                if (share.limit() == beside.limit()) {
                    int without = sums[share.limit()] - share.amounts()[choice[one]] - beside.amounts()[choice[other]];
                    for (int a = 0; a < values.length; a++) {
                        for (int b = 0; b < others.length; b++) {
                            cost[a][b] += limits[share.limit()].cost(
                                    without + share.amounts()[values[a]] + beside.amounts()[others[b]]);
                        }
                    }
                }
            }
        }
        return cost;
    }

    /** The rule that two variables' lanes must not change together when both variables begin, if there is one. */
    @Nullable
    Novelty novelty(int one, int other) {
        for (Novelty novelty : changes.get(one)) {
            if (novelty.after()[0] == other || novelty.after()[1] == other) {
                return novelty;
            }
        }
        return null;
    }

    int chainOf(int variable) {
        return chainOf[variable];
    }

    /** What following costs within a lane: after what was before, and when another lane changes too. */
    int[][] step(int before, int variable, int[] choice) {
        return step(before, variable, choice, -1);
    }

    /** The same without what changes of another lane add. */
    int[][] step(int before, int variable, int[] choice, int butChain) {
        int[][] pair = after(variable);
        List<Novelty> both = changes.get(variable);
        if (both.isEmpty()) {
            return pair;
        }
        int[][] cost = new int[pair.length][];
        for (int one = 0; one < pair.length; one++) {
            cost[one] = pair[one].clone();
        }
        for (Novelty novelty : both) {
            int mine = novelty.after()[0] == variable ? 0 : 1;
            if (novelty.before()[mine] == before
                    && chainOf[novelty.after()[1 - mine]] != butChain
                    && novelty.changes(1 - mine, choice)) {
                for (int one = 0; one < cost.length; one++) {
                    for (int next = 0; next < cost[one].length; next++) {
                        cost[one][next] += novelty.changed()[mine][one][next]
                                ? novelty.term().weight()
                                : 0;
                    }
                }
            }
        }
        return cost;
    }

    private int[][] after(int variable) {
        int[][] cost = after[variable];
        return cost == null ? new int[0][0] : cost;
    }

    /** Everything that depends on a variable, if it had this value. */
    int around(int variable, int value, int[] choice, int[] sums) {
        int cost = besides(variable, choice, sums)[value];
        int[] chain = model.chains()[chainOf[variable]];
        for (int index = 1; index < chain.length; index++) {
            if (chain[index] == variable) {
                cost += step(chain[index - 1], variable, choice)[choice[chain[index - 1]]][value];
            } else if (chain[index - 1] == variable) {
                cost += step(variable, chain[index], choice)[value][choice[chain[index]]];
            }
        }
        return cost;
    }

    /** The total cost. */
    int cost(int[] choice, int[] sums) {
        int cost = 0;
        for (int variable = 0; variable < choice.length; variable++) {
            cost += unary[variable][choice[variable]];
            for (Pair pair : pairs.get(variable)) {
                cost += pair.other() < variable ? pair.cost()[choice[variable]][choice[pair.other()]] : 0;
            }
        }
        for (int[] chain : model.chains()) {
            for (int index = 1; index < chain.length; index++) {
                cost += after(chain[index])[choice[chain[index - 1]]][choice[chain[index]]];
            }
        }
        for (int limit = 0; limit < limits.length; limit++) {
            cost += limits[limit].cost(sums[limit]);
        }
        for (Novelty novelty : model.novelties()) {
            cost += novelty.cost(choice);
        }
        return cost;
    }
}
