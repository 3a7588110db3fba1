package dev.ironstride.benchmark.planner;

import static dev.ironstride.benchmark.planner.Report.say;

import dev.ironstride.benchmark.Figures;
import dev.ironstride.plan.composition.BlockModel;
import dev.ironstride.plan.composition.BlockModel.Limit;
import dev.ironstride.plan.composition.BlockSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The cost of our exercise choice beside the optimum that CP-SAT proves on the same model. */
final class OptimumGap {

    private static final double SECONDS = 30;
    private static final double MICROS = 1e6;
    private static final double P95_PERCENT = 0.5;

    private final PlannerBench bench;
    private final List<Outcome> outcomes = new ArrayList<>();

    /**
     * One athlete.
     *
     * @param floor what every choice costs at least, seen variable by variable and limit by limit
     * @param ours milliseconds of our search
     */
    private record Outcome(int athlete, int cost, CpSat.Answer optimum, int floor, double ours) {
        double gap() {
            return 100.0 * (cost - optimum.cost()) / Math.max(1, optimum.cost());
        }

        double gapOfVariablePart() {
            return 100.0 * (cost - optimum.cost()) / Math.max(1, optimum.cost() - floor);
        }

        /** The gap if the bound were the optimum: no larger than this, whatever the optimum is. */
        double gapAtMost() {
            return 100.0 * (cost - optimum.bound()) / Math.max(1, optimum.bound());
        }

        double ratio() {
            return optimum.milliseconds() / ours;
        }
    }

    OptimumGap(PlannerBench bench) {
        this.bench = bench;
    }

    void measure(int first, int sample) {
        Report.part("2. Cost of the exercise choice beside the optimum that OR-tools CP-SAT proves on the same model");
        CpSat.load();
        for (int number = first; number < first + sample; number++) {
            BlockModel model = bench.model(number);
            if (model.variables() > 0) {
                compare(number, model);
            }
        }
        List<Outcome> proven =
                outcomes.stream().filter(one -> one.optimum().proven()).toList();
        say("   %d athletes, optimum proven within %.0f s for %d of them", outcomes.size(), SECONDS, proven.size());
        outcomes.forEach(OptimumGap::sayIfNotOptimal);
        if (!proven.isEmpty()) {
            say(
                    "   exactly optimal %d of %d",
                    proven.stream()
                            .filter(one -> one.cost() == one.optimum().cost())
                            .count(),
                    proven.size());
            sum(proven);
        }
    }

    private void compare(int number, BlockModel model) {
        double before = time(model);
        int[] choice = BlockSearch.solve(model);
        CpSat.Answer optimum = CpSat.solve(model, choice, SECONDS);
        double ours = (before + time(model)) / 2;
        outcomes.add(new Outcome(number, model.cost(choice), optimum, floor(model), ours));
    }

    private static double time(BlockModel model) {
        long began = System.nanoTime();
        BlockSearch.solve(model);
        return (System.nanoTime() - began) / MICROS;
    }

    private static int floor(BlockModel model) {
        int[][] alone = new int[model.variables()][];
        Arrays.setAll(alone, variable -> new int[model.domains()[variable]]);
        model.unary().forEach(one -> {
            for (int value = 0; value < one.cost().length; value++) {
                alone[one.variable()][value] += one.cost()[value];
            }
        });
        int floor = Arrays.stream(alone).mapToInt(OptimumGap::least).sum();
        for (Limit limit : model.limits()) {
            floor += limit.cost(
                    Arrays.stream(limit.amounts()).mapToInt(OptimumGap::least).sum());
        }
        return floor;
    }

    private static int least(int[] values) {
        return Arrays.stream(values).min().orElse(0);
    }

    private static void sayIfNotOptimal(Outcome one) {
        CpSat.Answer optimum = one.optimum();
        if (!optimum.proven()) {
            say(
                    "   athlete %d: ours %d, CP-SAT's best %d, not proven; nothing is below %d, so the gap is at most"
                            + " %.2f %%",
                    one.athlete(), one.cost(), optimum.cost(), optimum.bound(), one.gapAtMost());
        } else if (one.cost() > optimum.cost()) {
            say("   athlete %d: ours %d, optimum %d: %.2f %%", one.athlete(), one.cost(), optimum.cost(), one.gap());
        }
    }

    private void sum(List<Outcome> proven) {
        Figures gap = figures(proven, Outcome::gap);
        line("gap of the whole cost                     ", gap);
        line("gap of what is above each part's least    ", figures(proven, Outcome::gapOfVariablePart));
        line(
                "gap of all, those not proven at their most",
                figures(outcomes, one -> one.optimum().proven() ? one.gap() : one.gapAtMost()));
        Figures ratio = figures(proven, Outcome::ratio);
        say(
                "   time: CP-SAT to its proof takes p50 %.0f times as long as ours, at least %.0f times (ours before"
                        + " and after it)",
                ratio.percentile(0.5), ratio.percentile(0));
        Report.target("gap p95 <= 0.5 % of the whole cost, of proven optima", gap.percentile(0.95) <= P95_PERCENT);
    }

    private static Figures figures(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
        return new Figures(outcomes.stream().mapToDouble(figure).toArray());
    }

    private static void line(String name, Figures gap) {
        say(
                "   %s p50 %.3f %%   p95 %.3f %%   max %.3f %%",
                name, gap.percentile(0.5), gap.percentile(0.95), gap.max());
    }
}
