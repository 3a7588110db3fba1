package dev.ironstride.live;

import dev.ironstride.live.adjust.AdjustBench;
import dev.ironstride.live.ingest.IngestBench;
import dev.ironstride.live.stack.BenchStack;
import java.nio.file.Path;
import java.util.List;

/** Entry of {@code ./bench adjust} and {@code ./bench ingest}. */
public final class Main {
    private Main() {}

    /**
     * Runs one benchmark.
     *
     * @param arguments root of the checkout, name of the benchmark, its own arguments
     */
    public static void main(String... arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        switch (arguments[1]) {
            case "adjust" -> {
                try (var stack = BenchStack.start(root)) {
                    new AdjustBench(stack).run();
                }
            }
            case "ingest" -> {
                var sizes = List.of(arguments).subList(2, arguments.length);
                try (var stack = BenchStack.start(root, IngestBench.SETTINGS)) {
                    new IngestBench(stack, sizes).run();
                }
            }
            default -> throw new IllegalArgumentException("There is no benchmark " + arguments[1]);
        }
    }
}
