package dev.ironstride.benchmark.planner;

import static dev.ironstride.benchmark.planner.Report.say;

import dev.ironstride.plan.composition.BlockModel;
import dev.ironstride.plan.composition.BlockSearch;
import java.util.ArrayList;

/** How much longer Timefold takes to the cost that our search reaches, on the same model. */
final class TimefoldRatio {

    private static final int SECONDS = 30;
    private static final int WARM_UP_SECONDS = 5;
    private static final int WARM_UP_ATHLETE = 100_000;
    private static final double MICROS = 1e6;
    private static final double RATIO = 100;

    private final PlannerBench bench;

    TimefoldRatio(PlannerBench bench) {
        this.bench = bench;
    }

    void measure(int first, int sample) {
        Report.part(
                "3. Timefold to the cost that ours reaches, on the same model (constraint streams, default phases)");
        Timefold.solve(bench.model(WARM_UP_ATHLETE), Integer.MAX_VALUE, WARM_UP_SECONDS);
        var ratios = new ArrayList<Double>();
        int reached = 0;
        for (int number = first; number < first + sample; number++) {
            BlockModel model = bench.model(number);
            if (model.variables() == 0) {
                continue;
            }
            double before = time(model);
            int cost = model.cost(BlockSearch.solve(model));
            Timefold.Answer answer = Timefold.solve(model, cost, SECONDS);
            double ours = (before + time(model)) / 2;
            boolean there = answer.cost() <= cost;
            reached += there ? 1 : 0;
            ratios.add(answer.milliseconds() / ours);
            say(
                    "   athlete %d: ours %d in %.2f ms; Timefold %d in %.0f ms%s",
                    number, cost, ours, answer.cost(), answer.milliseconds(), there ? "" : " (not reached, stopped)");
        }
        if (!ratios.isEmpty()) {
            var ratio = Report.figures(ratios);
            say(
                    "   ratio    least %.0f, p50 %.0f   reached %d of %d; where it was not reached the ratio is a"
                            + " lower bound",
                    ratio.percentile(0), ratio.percentile(0.5), reached, ratios.size());
            Report.target("ratio p50 >= 100", ratio.percentile(0.5) >= RATIO);
            Report.target("ratio of every athlete >= 100", ratio.percentile(0) >= RATIO);
        }
    }

    private static double time(BlockModel model) {
        long began = System.nanoTime();
        BlockSearch.solve(model);
        return (System.nanoTime() - began) / MICROS;
    }
}
