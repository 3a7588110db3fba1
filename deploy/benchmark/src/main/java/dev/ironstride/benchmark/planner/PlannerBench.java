package dev.ironstride.benchmark.planner;

import static dev.ironstride.benchmark.planner.Report.say;

import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.composition.Athletes;
import dev.ironstride.plan.composition.BlockModel;
import dev.ironstride.plan.generation.CatalogueFiles;
import dev.ironstride.plan.generation.PlanGenerator;
import dev.ironstride.plan.generation.PlanRequest;
import dev.ironstride.plan.generation.Runner;
import java.util.UUID;

/** How long plans take, how far their choice of exercises is from the proven optimum, and what Timefold needs for it. */
public final class PlannerBench {

    static final int WEEKS = 16;
    private static final int SAMPLE_OF_CP_SAT = 60;
    private static final int SAMPLE_OF_TIMEFOLD = 8;
    private static final int FIRST_ATHLETE = 0;

    private final Catalogue catalogue = CatalogueFiles.read();

    private PlannerBench() {}

    /** Prints what it measures; {@code planner [CP-SAT sample] [Timefold sample] [first athlete of both]}. */
    public static void run(String[] arguments) {
        int optimum = argument(arguments, 1, SAMPLE_OF_CP_SAT);
        int timefold = argument(arguments, 2, SAMPLE_OF_TIMEFOLD);
        int first = argument(arguments, 3, FIRST_ATHLETE);
        var bench = new PlannerBench();
        say("planner: %d weeks, random athletes by number, one thread.", WEEKS);
        say("Other work on the machine lengthens elapsed times, less so CPU times; ratios are the result.");
        new PlanSpeed(bench).measure();
        if (optimum > 0) {
            new OptimumGap(bench).measure(first, optimum);
        }
        if (timefold > 0) {
            new TimefoldRatio(bench).measure(first, timefold);
        }
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    PlanRequest request(long number) {
        return new PlanRequest(
                new UUID(1, number),
                Athletes.of(number),
                catalogue,
                Runner.MONDAY,
                WEEKS,
                Runner.MONDAY.minusDays(1).atTime(12, 0));
    }

    BlockModel model(long number) {
        return PlanGenerator.exerciseChoice(request(number)).model();
    }
}
