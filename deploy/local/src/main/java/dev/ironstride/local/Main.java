package dev.ironstride.local;

import dev.ironstride.local.process.StartFailed;
import dev.ironstride.local.stack.AlreadyRunning;
import dev.ironstride.local.stack.LocalStack;
import dev.ironstride.local.stack.StackFile;
import dev.ironstride.local.stack.StackOptions;
import java.nio.file.Path;
import java.time.Clock;

/** The command line behind {@code ./run}. */
public final class Main {
    private Main() {}

    /**
     * Without arguments starts the stack and waits for a signal; {@code demo [FILE]} plays the main job. Ends with 0 if
     * all went well or the stack runs already, 1 if something failed, 128 + n after signal n.
     */
    public static void main(String[] arguments) {
        var options = StackOptions.of(Path.of(System.getProperty("ironstride.root", ".")));
        var demo = arguments.length > 0 && arguments[0].equals("demo");
        System.exit(
                demo ? new DemoCommand(options).run(arguments.length > 1 ? Path.of(arguments[1]) : null) : up(options));
    }

    private static int up(StackOptions options) {
        var stack = new LocalStack(options);
        var ending = Ending.of(stack);
        try {
            stack.start();
            System.out.println(Banner.of(stack, Clock.systemUTC()));
            ending.await();
        } catch (InterruptedException signalled) {
            // Told by the signal handler; stopping is all that is left to do.
        } catch (AlreadyRunning running) {
            System.out.println(StackFile.read(options.home())
                    .map(addresses -> "Ironstride of this checkout is already running: " + addresses.gateway())
                    .orElse("Ironstride of this checkout is just starting; its terminal shows how far it is."));
            return 0;
        } catch (StartFailed failed) {
            System.err.println("\n" + failed.getMessage());
            return ending.exitCode(1);
        }
        stack.close();
        return ending.exitCode(0);
    }
}
