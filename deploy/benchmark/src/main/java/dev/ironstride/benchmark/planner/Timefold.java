package dev.ironstride.benchmark.planner;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import dev.ironstride.benchmark.planner.timefold.BlockConstraints;
import dev.ironstride.benchmark.planner.timefold.BlockSolution;
import dev.ironstride.benchmark.planner.timefold.Place;
import dev.ironstride.plan.composition.BlockModel;
import java.time.Duration;

/** A block model given to Timefold: one planning entity for each variable, constraint streams for the terms. */
final class Timefold {

    private static final double MICROS = 1e6;
    private static final long SEED = 1;

    private Timefold() {}

    /** What it found. */
    record Answer(int cost, double milliseconds) {}

    /**
     * Solves until a cost is reached or time is over; building the solver is not counted.
     *
     * @param enough cost at which it may stop
     */
    static Answer solve(BlockModel model, int enough, int seconds) {
        var termination = new TerminationConfig().withSpentLimit(Duration.ofSeconds(seconds));
        var config = new SolverConfig()
                .withSolutionClass(BlockSolution.class)
                .withEntityClasses(Place.class)
                .withConstraintProviderClass(BlockConstraints.class)
                .withRandomSeed(SEED)
                .withTerminationConfig(
                        enough == Integer.MAX_VALUE ? termination : termination.withBestScoreLimit("-" + enough));
        var solver = SolverFactory.<BlockSolution>create(config).buildSolver();
        var problem = BlockSolution.of(model);
        long began = System.nanoTime();
        BlockSolution solved = solver.solve(problem);
        double time = (System.nanoTime() - began) / MICROS;
        return new Answer(model.cost(solved.choice()), time);
    }
}
