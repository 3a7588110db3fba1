package dev.ironstride.benchmark.planner.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.SimpleScore;
import dev.ironstride.plan.composition.BlockModel;
import dev.ironstride.plan.composition.BlockModel.Coupling;
import dev.ironstride.plan.composition.BlockModel.Limit;
import dev.ironstride.plan.composition.BlockModel.Novelty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All variables, and the tables as facts. */
@PlanningSolution
@SuppressWarnings("ArrayRecordComponent") // tables, never compared by value
public class BlockSolution {

    /** Costs of two variables together, all terms in one table. */
    public record Pair(int first, int second, int[][] cost) {}

    /** A variable's part in a limit. */
    public record Part(Limit limit, int variable, int[] amounts) {}

    /** One of two lanes that must not change together. */
    public record Change(Novelty novelty, int before, int after, boolean[][] changed) {}

    @PlanningEntityCollectionProperty
    private List<Place> places = new ArrayList<>();

    @ProblemFactCollectionProperty
    private List<Pair> pairs = new ArrayList<>();

    @ProblemFactCollectionProperty
    private List<Part> parts = new ArrayList<>();

    @ProblemFactCollectionProperty
    private List<Change> changes = new ArrayList<>();

    @PlanningScore
    private SimpleScore score;

    /** For the solver. */
    public BlockSolution() {}

    /** A model without any value chosen. */
    public static BlockSolution of(BlockModel model) {
        var solution = new BlockSolution();
        int[][] own = new int[model.variables()][];
        for (int variable = 0; variable < own.length; variable++) {
            own[variable] = new int[model.domains()[variable]];
        }
        model.unary().forEach(unary -> {
            for (int value = 0; value < unary.cost().length; value++) {
                own[unary.variable()][value] += unary.cost()[value];
            }
        });
        for (int variable = 0; variable < own.length; variable++) {
            solution.places.add(new Place(variable, own[variable]));
        }
        solution.pairs.addAll(pairs(model));
        for (Limit limit : model.limits()) {
            for (int index = 0; index < limit.variables().length; index++) {
                solution.parts.add(new Part(limit, limit.variables()[index], limit.amounts()[index]));
            }
        }
        for (Novelty novelty : model.novelties()) {
            for (int chain = 0; chain < novelty.before().length; chain++) {
                solution.changes.add(
                        new Change(novelty, novelty.before()[chain], novelty.after()[chain], novelty.changed()[chain]));
            }
        }
        return solution;
    }

    private static List<Pair> pairs(BlockModel model) {
        Map<List<Integer>, int[][]> tables = new LinkedHashMap<>();
        for (Coupling coupling : model.couplings()) {
            int[][] table = tables.computeIfAbsent(
                    List.of(coupling.first(), coupling.second()),
                    none -> new int[coupling.cost().length][coupling.cost()[0].length]);
            for (int value = 0; value < table.length; value++) {
                for (int beside = 0; beside < table[value].length; beside++) {
                    table[value][beside] += coupling.cost()[value][beside];
                }
            }
        }
        var pairs = new ArrayList<Pair>();
        tables.forEach((between, table) -> pairs.add(new Pair(between.get(0), between.get(1), table)));
        return pairs;
    }

    /** The variables. */
    public List<Place> getPlaces() {
        return places;
    }

    /** For the solver. */
    public void setPlaces(List<Place> places) {
        this.places = places;
    }

    /** The tables of pairs. */
    public List<Pair> getPairs() {
        return pairs;
    }

    /** For the solver. */
    public void setPairs(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /** The parts of limits. */
    public List<Part> getParts() {
        return parts;
    }

    /** For the solver. */
    public void setParts(List<Part> parts) {
        this.parts = parts;
    }

    /** The changes that must not come together. */
    public List<Change> getChanges() {
        return changes;
    }

    /** For the solver. */
    public void setChanges(List<Change> changes) {
        this.changes = changes;
    }

    /** Minus the cost. */
    public SimpleScore getScore() {
        return score;
    }

    /** For the solver. */
    public void setScore(SimpleScore score) {
        this.score = score;
    }

    /** The value of each variable. */
    public int[] choice() {
        int[] choice = new int[places.size()];
        places.forEach(place -> choice[place.getIndex()] = place.getValue());
        return choice;
    }
}
