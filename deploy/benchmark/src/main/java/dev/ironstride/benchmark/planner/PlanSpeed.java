package dev.ironstride.benchmark.planner;

import static dev.ironstride.benchmark.planner.Report.say;

import dev.ironstride.benchmark.Figures;
import dev.ironstride.plan.generation.GenerationResult.Generated;
import dev.ironstride.plan.generation.PlanGenerator;
import dev.ironstride.plan.generation.PlanRequest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How long one whole plan takes, warm, on one core. */
final class PlanSpeed {

    private static final int ATHLETES = 1000;
    private static final int WARM_UP = 500;
    private static final double MICROS = 1e6;
    private static final double P99_MILLISECONDS = 20;

    private final PlannerBench bench;

    PlanSpeed(PlannerBench bench) {
        this.bench = bench;
    }

    void measure() {
        Report.part("1. A whole plan of %d weeks, %d athletes, warm".formatted(PlannerBench.WEEKS, ATHLETES));
        for (int number = 0; number < WARM_UP; number++) {
            PlanGenerator.generate(bench.request(ATHLETES + number));
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        var elapsed = new double[ATHLETES];
        var cpu = new double[ATHLETES];
        int plans = 0;
        for (int number = 0; number < ATHLETES; number++) {
            PlanRequest request = bench.request(number);
            long began = System.nanoTime();
            long beganCpu = threads.getCurrentThreadCpuTime();
            boolean planned = PlanGenerator.generate(request) instanceof Generated;
            cpu[number] = (threads.getCurrentThreadCpuTime() - beganCpu) / MICROS;
            elapsed[number] = (System.nanoTime() - began) / MICROS;
            plans += planned ? 1 : 0;
        }
        var wall = new Figures(elapsed);
        var own = new Figures(cpu);
        say("   %d plans, %d refusals with their ways out", plans, ATHLETES - plans);
        line("elapsed ", wall);
        line("CPU     ", own);
        Report.target("p99 of elapsed time <= 20 ms", wall.percentile(0.99) <= P99_MILLISECONDS);
        Report.target("p99 of CPU time <= 20 ms (on a busy machine)", own.percentile(0.99) <= P99_MILLISECONDS);
    }

    private static void line(String name, Figures figures) {
        say(
                "   %s p50 %.2f ms   p95 %.2f ms   p99 %.2f ms   max %.2f ms",
                name, figures.percentile(0.5), figures.percentile(0.95), figures.percentile(0.99), figures.max());
    }
}
