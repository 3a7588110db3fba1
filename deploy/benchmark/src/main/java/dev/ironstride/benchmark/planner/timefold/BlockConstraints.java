package dev.ironstride.benchmark.planner.timefold;

import ai.timefold.solver.core.api.score.SimpleScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import dev.ironstride.benchmark.planner.timefold.BlockSolution.Change;
import dev.ironstride.benchmark.planner.timefold.BlockSolution.Pair;
import dev.ironstride.benchmark.planner.timefold.BlockSolution.Part;

/** The four kinds of cost of a block model as constraint streams. */
public class BlockConstraints implements ConstraintProvider {

    /** Two lanes change together. */
    private static final int BOTH = 2;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {own(factory), pairs(factory), limits(factory), novelties(factory)};
    }

    private static Constraint own(ConstraintFactory factory) {
        return factory.forEach(Place.class)
                .penalize(SimpleScore.ONE, Place::ownCost)
                .asConstraint("own");
    }

    private static Constraint pairs(ConstraintFactory factory) {
        return factory.forEach(Pair.class)
                .join(Place.class, Joiners.equal(Pair::first, Place::getIndex))
                .join(Place.class, Joiners.equal((pair, first) -> pair.second(), Place::getIndex))
                .penalize(SimpleScore.ONE, (pair, first, second) -> pair.cost()[first.getValue()][second.getValue()])
                .asConstraint("pairs");
    }

    private static Constraint limits(ConstraintFactory factory) {
        return factory.forEach(Part.class)
                .join(Place.class, Joiners.equal(Part::variable, Place::getIndex))
                .groupBy(
                        (part, place) -> part.limit(),
                        ConstraintCollectors.sum((part, place) -> part.amounts()[place.getValue()]))
                .penalize(SimpleScore.ONE, (limit, sum) -> limit.cost(sum.intValue()))
                .asConstraint("limits");
    }

    private static Constraint novelties(ConstraintFactory factory) {
        return factory.forEach(Change.class)
                .join(Place.class, Joiners.equal(Change::before, Place::getIndex))
                .join(Place.class, Joiners.equal((change, before) -> change.after(), Place::getIndex))
                .filter((change, before, after) -> change.changed()[before.getValue()][after.getValue()])
                .groupBy((change, before, after) -> change.novelty(), ConstraintCollectors.countTri())
                .filter((novelty, count) -> count.intValue() == BOTH)
                .penalize(SimpleScore.ONE, (novelty, count) -> novelty.term().weight())
                .asConstraint("novelties");
    }
}
