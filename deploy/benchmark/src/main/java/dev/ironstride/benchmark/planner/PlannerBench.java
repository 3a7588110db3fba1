package dev.ironstride.benchmark.planner;

import dev.ironstride.benchmark.Figures;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.composition.Athletes;
import dev.ironstride.plan.composition.BlockModel;
import dev.ironstride.plan.composition.BlockSearch;
import dev.ironstride.plan.generation.CatalogueFiles;
import dev.ironstride.plan.generation.GenerationResult.Generated;
import dev.ironstride.plan.generation.PlanGenerator;
import dev.ironstride.plan.generation.PlanRequest;
import dev.ironstride.plan.generation.Runner;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** How long plans take, how far their choice of exercises is from the proven optimum, and what Timefold needs for it. */
public final class PlannerBench {

    private static final int WEEKS = 16;
    private static final int ATHLETES = 1000;
    private static final int WARM_UP = 500;
    private static final int SAMPLE_OF_CP_SAT = 60;
    private static final int SAMPLE_OF_TIMEFOLD = 8;
    private static final double CP_SAT_SECONDS = 30;
    private static final int TIMEFOLD_SECONDS = 30;
    private static final double MICROS = 1e6;

    private final Catalogue catalogue = CatalogueFiles.read();

    private PlannerBench() {}

    /** Prints what it measures; {@code planner [cp-sat sample] [timefold sample]}. */
    public static void run(String[] arguments) {
        int optimum = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SAMPLE_OF_CP_SAT;
        int timefold = arguments.length > 2 ? Integer.parseInt(arguments[2]) : SAMPLE_OF_TIMEFOLD;
        var bench = new PlannerBench();
        say(
                "planner: %d weeks, random athletes, one thread. Load average now %.1f on %d processors:",
                WEEKS,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        say("other work on the machine lengthens elapsed times, less so CPU times; ratios are the result.");
        bench.speed();
        bench.gap(optimum);
        bench.timefold(timefold);
    }

    private PlanRequest request(long number) {
        return new PlanRequest(
                new UUID(1, number),
                Athletes.of(number),
                catalogue,
                Runner.MONDAY,
                WEEKS,
                Runner.MONDAY.minusDays(1).atTime(12, 0));
    }

    private void speed() {
        for (int number = 0; number < WARM_UP; number++) {
            PlanGenerator.generate(request(ATHLETES + number));
        }
        var threads = ManagementFactory.getThreadMXBean();
        var elapsed = new double[ATHLETES];
        var cpu = new double[ATHLETES];
        int plans = 0;
        for (int number = 0; number < ATHLETES; number++) {
            PlanRequest request = request(number);
            long began = System.nanoTime();
            long beganCpu = threads.getCurrentThreadCpuTime();
            boolean planned = PlanGenerator.generate(request) instanceof Generated;
            cpu[number] = (threads.getCurrentThreadCpuTime() - beganCpu) / MICROS;
            elapsed[number] = (System.nanoTime() - began) / MICROS;
            plans += planned ? 1 : 0;
        }
        var wall = new Figures(elapsed);
        var own = new Figures(cpu);
        say("");
        say(
                "1. A plan of %d weeks, %d athletes, warm (%d plans, %d refusals with their ways out)",
                WEEKS, ATHLETES, plans, ATHLETES - plans);
        say(
                "   elapsed  p50 %.2f ms   p99 %.2f ms   max %.2f ms   (target p99 <= 20 ms)",
                wall.percentile(0.5), wall.percentile(0.99), wall.max());
        say(
                "   CPU      p50 %.2f ms   p99 %.2f ms   max %.2f ms",
                own.percentile(0.5), own.percentile(0.99), own.max());
    }

    private BlockModel model(long number) {
        return PlanGenerator.exerciseChoice(request(number)).model();
    }

    private void gap(int sample) {
        say("");
        say("2. Cost of the exercise choice beside the optimum that OR-tools CP-SAT proves on the same model");
        CpSat.load();
        var gaps = new ArrayList<Double>();
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        int proven = 0;
        int equal = 0;
        for (int number = 0; number < sample; number++) {
            BlockModel model = model(number);
            if (model.variables() == 0) {
                continue;
            }
            BlockSearch.solve(model);
            long began = System.nanoTime();
            int[] choice = BlockSearch.solve(model);
            double time = (System.nanoTime() - began) / MICROS;
            int cost = model.cost(choice);
            CpSat.Answer answer = CpSat.solve(model, choice, CP_SAT_SECONDS);
            proven += answer.proven() ? 1 : 0;
            if (answer.proven()) {
                equal += cost == answer.cost() ? 1 : 0;
                gaps.add(100.0 * (cost - answer.cost()) / Math.max(1, answer.cost()));
                ours.add(time);
                theirs.add(answer.milliseconds());
            }
        }
        say(
                "   %d athletes, optimum proven within %.0f s for %d of them; the gap is of those",
                sample, CP_SAT_SECONDS, proven);
        if (proven == 0) {
            return;
        }
        var gap = figures(gaps);
        say(
                "   gap      p50 %.3f %%   p95 %.3f %%   max %.3f %%   exactly optimal %d of %d   (target p95 <= 0.5 %%)",
                gap.percentile(0.5), gap.percentile(0.95), gap.max(), equal, proven);
        double mine = figures(ours).percentile(0.5);
        double other = figures(theirs).percentile(0.5);
        say(
                "   time     ours p50 %.2f ms, CP-SAT to its proof p50 %.0f ms: %.0f times as long",
                mine, other, other / mine);
    }

    private void timefold(int sample) {
        say("");
        say("3. Timefold to the cost that ours reaches, on the same model (constraint streams, default phases)");
        Timefold.solve(model(ATHLETES), Integer.MAX_VALUE, 2);
        var ratios = new ArrayList<Double>();
        int reached = 0;
        int tried = 0;
        for (int number = 0; number < sample; number++) {
            BlockModel model = model(number);
            if (model.variables() == 0) {
                continue;
            }
            tried++;
            BlockSearch.solve(model);
            long began = System.nanoTime();
            int cost = model.cost(BlockSearch.solve(model));
            double ours = (System.nanoTime() - began) / MICROS;
            Timefold.Answer answer = Timefold.solve(model, cost, TIMEFOLD_SECONDS);
            boolean there = answer.cost() <= cost;
            reached += there ? 1 : 0;
            ratios.add(answer.milliseconds() / ours);
            say(
                    "   athlete %d: ours %d in %.2f ms; Timefold %d in %.0f ms%s",
                    number, cost, ours, answer.cost(), answer.milliseconds(), there ? "" : " (not reached, stopped)");
        }
        if (tried > 0) {
            var ratio = figures(ratios);
            say(
                    "   ratio    least %.0f, p50 %.0f   reached %d of %d; where it was not reached the ratio is a lower bound   (target >= 100)",
                    ratio.percentile(0), ratio.percentile(0.5), reached, tried);
        }
    }

    private static Figures figures(List<Double> values) {
        return new Figures(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @SuppressWarnings("AnnotateFormatMethod") // no library of annotations for one method
    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
