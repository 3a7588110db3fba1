package dev.ironstride.benchmark;

import dev.ironstride.benchmark.planner.PlannerBench;

/** Runs one benchmark by name. */
public final class Main {

    private Main() {}

    /** The first argument is the name, the others are the benchmark's own. */
    public static void main(String[] arguments) {
        String name = arguments.length == 0 ? "" : arguments[0];
        if (!name.equals("planner")) {
            System.err.println("There is no benchmark \"" + name + "\". Benchmarks: planner");
            System.exit(2);
        }
        PlannerBench.run(arguments);
    }
}
