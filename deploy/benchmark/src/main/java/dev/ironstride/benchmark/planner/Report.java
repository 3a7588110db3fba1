package dev.ironstride.benchmark.planner;

import dev.ironstride.benchmark.Figures;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** Prints. */
final class Report {

    private Report() {}

    @SuppressWarnings("AnnotateFormatMethod") // no library of annotations for one method
    static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }

    /** A heading, with how busy the machine is. */
    static void part(String title) {
        say("");
        say(
                "%s   [load average %.1f on %d processors]",
                title,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    /** Whether a target was reached in this run; a target that is missed fails nothing. */
    static void target(String what, boolean reached) {
        say("   %s  target: %s", reached ? "REACHED" : "MISSED ", what);
    }

    static Figures figures(List<Double> values) {
        return new Figures(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
