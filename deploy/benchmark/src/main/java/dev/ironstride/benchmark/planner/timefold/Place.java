package dev.ironstride.benchmark.planner.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.stream.IntStream;

/** A variable of the model and the value it has. */
@PlanningEntity
public class Place {

    @PlanningId
    private int index;

    private int[] cost;

    @ValueRangeProvider(id = "values")
    private List<Integer> values;

    @PlanningVariable(valueRangeProviderRefs = "values")
    private Integer value;

    /** For the solver. */
    public Place() {}

    Place(int index, int[] cost) {
        this.index = index;
        this.cost = cost;
        this.values = IntStream.range(0, cost.length).boxed().toList();
    }

    /** Number of the variable. */
    public int getIndex() {
        return index;
    }

    /** For the solver. */
    public void setIndex(int index) {
        this.index = index;
    }

    /** The values it may have. */
    public List<Integer> getValues() {
        return values;
    }

    /** Its value. */
    public Integer getValue() {
        return value;
    }

    /** For the solver. */
    public void setValue(Integer value) {
        this.value = value;
    }

    /** What the value costs by itself. */
    public int ownCost() {
        return cost[value];
    }
}
