package dev.ironstride.benchmark.planner;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import dev.ironstride.plan.composition.BlockModel;
import dev.ironstride.plan.composition.BlockModel.Coupling;
import dev.ironstride.plan.composition.BlockModel.Limit;
import dev.ironstride.plan.composition.BlockModel.Novelty;
import dev.ironstride.plan.composition.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A block model given to OR-tools CP-SAT term by term, as it is. */
final class CpSat {

    private static final double MICROS = 1e6;
    private static final int SEED = 1;
    private static final double ROUNDING = 1e-6;

    private final BlockModel block;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder objective = LinearExpr.newBuilder();
    private final BoolVar[][] is;
    private final Map<List<Integer>, BoolVar[][]> steps = new HashMap<>();

    private CpSat(BlockModel block) {
        this.block = block;
        this.is = new BoolVar[block.variables()][];
    }

    /**
     * What it found.
     *
     * @param cost of its choice by the model's own count
     * @param bound nothing is cheaper than this, it has proven
     */
    record Answer(int cost, int bound, double milliseconds) {
        boolean proven() {
            return cost == bound;
        }
    }

    /** Loads the native library. */
    static void load() {
        Loader.loadNativeLibraries();
    }

    /**
     * The cheapest choice that it finds.
     *
     * @param hint a choice to start from, so that its time goes into proving
     */
    static Answer solve(BlockModel block, int[] hint, double seconds) {
        var cp = new CpSat(block);
        cp.variables(hint);
        cp.lanes();
        cp.tables().forEach(cp::coupling);
        block.limits().forEach(cp::limit);
        block.novelties().forEach(cp::novelty);
        cp.model.minimize(cp.objective);
        var solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(seconds)
                .setNumWorkers(1)
                .setLinearizationLevel(2)
                .setRandomSeed(SEED);
        long began = System.nanoTime();
        CpSolverStatus status = solver.solve(cp.model);
        double time = (System.nanoTime() - began) / MICROS;
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Answer(block.cost(hint), 0, time); // nothing found in time
        }
        int cost = block.cost(cp.choice(solver));
        if (status == CpSolverStatus.OPTIMAL && cost != Math.round(solver.objectiveValue())) {
            throw new IllegalStateException(
                    "two models: CP-SAT says " + solver.objectiveValue() + ", the block model " + cost);
        }
        return new Answer(cost, (int) Math.ceil(solver.bestObjectiveBound() - ROUNDING), time);
    }

    private void variables(int[] hint) {
        for (int variable = 0; variable < is.length; variable++) {
            is[variable] = new BoolVar[block.domains()[variable]];
            for (int value = 0; value < is[variable].length; value++) {
                is[variable][value] = model.newBoolVar("v" + variable + "=" + value);
            }
            model.addExactlyOne(is[variable]);
            for (int value = 0; value < is[variable].length; value++) {
                model.addHint(is[variable][value], hint[variable] == value);
            }
        }
        block.unary().forEach(unary -> {
            for (int value = 0; value < unary.cost().length; value++) {
                objective.addTerm(is[unary.variable()][value], unary.cost()[value]);
            }
        });
    }

    /** Within a lane, a variable for each pair of values that may follow each other: the tightest there is. */
    private void lanes() {
        for (int[] chain : block.chains()) {
            for (int index = 1; index < chain.length; index++) {
                BoolVar[] before = is[chain[index - 1]];
                BoolVar[] after = is[chain[index]];
                var step = new BoolVar[before.length][after.length];
                for (int value = 0; value < before.length; value++) {
                    for (int next = 0; next < after.length; next++) {
                        step[value][next] = model.newBoolVar("step");
                    }
                    model.addEquality(LinearExpr.sum(step[value]), before[value]);
                }
                for (int next = 0; next < after.length; next++) {
                    LinearExprBuilder into = LinearExpr.newBuilder();
                    for (BoolVar[] from : step) {
                        into.add(from[next]);
                    }
                    model.addEquality(into, after[next]);
                }
                steps.put(List.of(chain[index - 1], chain[index]), step);
            }
        }
    }

    /** The couplings with one table for each pair of variables. */
    private List<Coupling> tables() {
        Map<List<Integer>, int[][]> tables = new LinkedHashMap<>();
        for (Coupling coupling : block.couplings()) {
            int[][] table = tables.computeIfAbsent(
                    List.of(coupling.first(), coupling.second()),
                    none -> new int[coupling.cost().length][coupling.cost()[0].length]);
            for (int value = 0; value < table.length; value++) {
                for (int beside = 0; beside < table[value].length; beside++) {
                    table[value][beside] += coupling.cost()[value][beside];
                }
            }
        }
        var couplings = new ArrayList<Coupling>();
        tables.forEach((pair, table) -> couplings.add(new Coupling(Term.LEVEL, pair.get(0), pair.get(1), table)));
        return couplings;
    }

    /** Between lanes, for each value of the first and each price: whether a value that costs it stands beside. */
    private void coupling(Coupling coupling) {
        BoolVar[][] step = steps.get(List.of(coupling.first(), coupling.second()));
        if (step != null) {
            for (int value = 0; value < step.length; value++) {
                for (int next = 0; next < step[value].length; next++) {
                    objective.addTerm(step[value][next], coupling.cost()[value][next]);
                }
            }
            return;
        }
        for (int value = 0; value < coupling.cost().length; value++) {
            var byPrice = new TreeMap<Integer, LinearExprBuilder>();
            for (int beside = 0; beside < coupling.cost()[value].length; beside++) {
                int price = coupling.cost()[value][beside];
                if (price > 0) {
                    byPrice.computeIfAbsent(price, none -> LinearExpr.newBuilder())
                            .add(is[coupling.second()][beside]);
                }
            }
            BoolVar first = is[coupling.first()][value];
            byPrice.forEach((price, others) -> {
                BoolVar both = model.newBoolVar("both");
                objective.addTerm(both, price);
                model.addGreaterOrEqual(LinearExpr.newBuilder().add(both).add(1), others.add(first));
            });
        }
    }

    private void limit(Limit limit) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        long most = 0;
        for (int index = 0; index < limit.variables().length; index++) {
            int[] amounts = limit.amounts()[index];
            for (int value = 0; value < amounts.length; value++) {
                sum.addTerm(is[limit.variables()[index]][value], amounts[value]);
                most += Math.abs(amounts[value]);
            }
        }
        IntVar above = model.newIntVar(0, most + Math.abs((long) limit.capacity()), "above");
        objective.addTerm(above, limit.term().weight());
        model.addLessOrEqual(sum.addTerm(above, -1), limit.capacity());
    }

    private void novelty(Novelty novelty) {
        BoolVar both = model.newBoolVar("both new");
        LinearExprBuilder changes = LinearExpr.newBuilder();
        for (int chain = 0; chain < novelty.before().length; chain++) {
            BoolVar[][] step =
                    Objects.requireNonNull(steps.get(List.of(novelty.before()[chain], novelty.after()[chain])));
            for (int value = 0; value < step.length; value++) {
                for (int next = 0; next < step[value].length; next++) {
                    if (novelty.changed()[chain][value][next]) {
                        changes.add(step[value][next]);
                    }
                }
            }
        }
        objective.addTerm(both, novelty.term().weight());
        model.addGreaterOrEqual(LinearExpr.newBuilder().add(both).add(1), changes);
    }

    private int[] choice(CpSolver solver) {
        int[] choice = new int[is.length];
        for (int variable = 0; variable < is.length; variable++) {
            for (int value = 0; value < is[variable].length; value++) {
                Literal chosen = is[variable][value];
                if (solver.booleanValue(chosen)) {
                    choice[variable] = value;
                }
            }
        }
        return choice;
    }
}
