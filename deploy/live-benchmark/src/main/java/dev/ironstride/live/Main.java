package dev.ironstride.live;

import dev.ironstride.live.adjust.AdjustBench;
import dev.ironstride.live.stack.BenchStack;
import java.nio.file.Path;

/** Entry of {@code ./bench adjust}. */
public final class Main {
    private Main() {}

    /**
     * Runs one benchmark.
     *
     * @param arguments root of the checkout, name of the benchmark, its own arguments
     */
    public static void main(String... arguments) throws Exception {
        try (var stack = BenchStack.start(Path.of(arguments[0]))) {
            switch (arguments[1]) {
                case "adjust" -> new AdjustBench(stack).run();
                default -> throw new IllegalArgumentException("There is no benchmark " + arguments[1]);
            }
        }
    }
}
