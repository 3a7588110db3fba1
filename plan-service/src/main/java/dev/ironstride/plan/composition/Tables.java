package dev.ironstride.plan.composition;

import dev.ironstride.plan.composition.BlockModel.Coupling;
import dev.ironstride.plan.composition.BlockModel.Novelty;
import dev.ironstride.plan.composition.BlockModel.Unary;
import dev.ironstride.plan.composition.Sums.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model turned round for searching: for each variable, everything that depends on it, in points. A table of two variables is
 * one row after the other: the cost of value a of the first and b of the second is at {@code a x domain of the second + b}.
 */
@SuppressWarnings("ArrayRecordComponent") // tables, never compared
final class Tables {

    /** Another variable and the costs of both together; the rows are this variable's values. */
    record Beside(int other, int[] cost) {}

    /**
     * A variable's side of a novelty: its lane changes here, and so may another.
     *
     * @param changed a table of 1 where the value after is another than the one before
     */
    record Change(Novelty novelty, int side, int[] changed) {
        int other() {
            return novelty.after()[1 - side];
        }

        /** Whether the other lane changes under a choice. */
        boolean otherChanges(int[] choice) {
            return novelty.changes(1 - side, choice);
        }

        boolean changes(int before, int after) {
            return novelty.changed()[side][before][after];
        }
    }

    final BlockModel model;
    final int[] domains;
    final int[][] chains;
    final int[][] unary;
    final Beside[][] beside;
    /** Of each variable the one before it in its lane, or -1. */
    final int[] before;

    final int[] chainOf;
    /** What a value costs after one of the variable before; empty for the first of a lane. */
    final int[][] after;

    final Change[][] changes;
    final Sums sums;

    Tables(BlockModel model) {
        this.model = model;
        this.domains = model.domains();
        this.chains = model.chains();
        int variables = model.variables();
        this.before = new int[variables];
        this.chainOf = new int[variables];
        for (int chain = 0; chain < chains.length; chain++) {
            for (int index = 0; index < chains[chain].length; index++) {
                chainOf[chains[chain][index]] = chain;
                before[chains[chain][index]] = index == 0 ? -1 : chains[chain][index - 1];
            }
        }
        this.unary = unary(model);
        this.beside = new Beside[variables][];
        this.after = new int[variables][];
        collectPairs(pairs());
        this.changes = changes();
        this.sums = new Sums(model, unary);
    }

    /** What each value costs by itself. */
    static int[][] unary(BlockModel model) {
        int[][] unary = new int[model.variables()][];
        Arrays.setAll(unary, variable -> new int[model.domains()[variable]]);
        for (Unary one : model.unary()) {
            for (int value = 0; value < one.cost().length; value++) {
                unary[one.variable()][value] += one.cost()[value];
            }
        }
        return unary;
    }

    private int[] @Nullable [][] pairs() {
        int[] @Nullable [][] pairs = new int[domains.length][domains.length][];
        for (Coupling coupling : model.couplings()) {
            int first = coupling.first();
            int second = coupling.second();
            int[] there = pair(pairs, first, second);
            int[] back = pair(pairs, second, first);
            for (int value = 0; value < domains[first]; value++) {
                int[] row = coupling.cost()[value];
                for (int other = 0; other < row.length; other++) {
                    there[value * domains[second] + other] += row[other];
                    back[other * domains[first] + value] += row[other];
                }
            }
        }
        return pairs;
    }

    private int[] pair(int[] @Nullable [][] pairs, int one, int other) {
        int[] found = pairs[one][other];
        if (found == null) {
            found = new int[domains[one] * domains[other]];
            pairs[one][other] = found;
        }
        return found;
    }

    private void collectPairs(int[] @Nullable [][] pairs) {
        for (int variable = 0; variable < domains.length; variable++) {
            var found = new ArrayList<Beside>();
            for (int other = 0; other < domains.length; other++) {
                int[] cost = pairs[variable][other];
                if (cost != null && chainOf[variable] != chainOf[other]) {
                    found.add(new Beside(other, cost));
                }
            }
            beside[variable] = found.toArray(Beside[]::new);
            after[variable] = before[variable] < 0 ? new int[0] : pair(pairs, before[variable], variable);
        }
    }

    private Change[][] changes() {
        var found = new ArrayList<List<Change>>();
        for (int variable = 0; variable < domains.length; variable++) {
            found.add(new ArrayList<>());
        }
        for (Novelty novelty : model.novelties()) {
            for (int side = 0; side < 2; side++) {
                found.get(novelty.after()[side]).add(new Change(novelty, side, changed(novelty.changed()[side])));
            }
        }
        return found.stream().map(of -> of.toArray(Change[]::new)).toArray(Change[][]::new);
    }

    private static int[] changed(boolean[][] changed) {
        int[] table = new int[changed.length * changed[0].length];
        for (int before = 0; before < changed.length; before++) {
            for (int after = 0; after < changed[0].length; after++) {
                table[before * changed[0].length + after] = changed[before][after] ? 1 : 0;
            }
        }
        return table;
    }

    /** For each lane the others whose costs depend on it; none for a lane that is exact once and for all. */
    BitSet[] coupled() {
        var coupled = new BitSet[chains.length];
        var limited = new BitSet[sums.limits()];
        Arrays.setAll(coupled, chain -> new BitSet());
        Arrays.setAll(limited, limit -> new BitSet());
        for (int variable = 0; variable < variables(); variable++) {
            BitSet with = coupled[chainOf[variable]];
            for (Beside pair : beside[variable]) {
                with.set(chainOf[pair.other()]);
            }
            for (Change change : changes[variable]) {
                with.set(chainOf[change.other()]);
            }
            for (Share share : sums.shares[variable]) {
                limited[share.limit()].set(chainOf[variable]);
            }
        }
        for (BitSet together : limited) {
            together.stream().forEach(chain -> coupled[chain].or(together));
        }
        for (int chain = 0; chain < chains.length; chain++) {
            coupled[chain].clear(chain);
        }
        return coupled;
    }

    int variables() {
        return domains.length;
    }

    /** What both values cost together; 0 when the variables have nothing to do with each other. */
    int together(int variable, int value, int other, int otherValue) {
        for (Beside pair : beside[variable]) {
            if (pair.other() == other) {
                return pair.cost()[value * domains[other] + otherValue];
            }
        }
        return 0;
    }

    /** The total cost of a choice, the model's own, found faster. */
    int cost(int[] choice) {
        int cost = sums.cost(choice);
        for (int variable = 0; variable < choice.length; variable++) {
            int value = choice[variable];
            cost += unary[variable][value];
            for (Beside pair : beside[variable]) {
                cost += pair.other() < variable ? pair.cost()[value * domains[pair.other()] + choice[pair.other()]] : 0;
            }
            if (before[variable] >= 0) {
                cost += after[variable][choice[before[variable]] * domains[variable] + value];
            }
        }
        for (Novelty novelty : model.novelties()) {
            cost += novelty.cost(choice);
        }
        return cost;
    }
}
