package dev.ironstride.local;

import dev.ironstride.local.api.Refused;
import dev.ironstride.local.demo.Demo;
import dev.ironstride.local.demo.DemoFailed;
import dev.ironstride.local.process.StartFailed;
import dev.ironstride.local.secret.SecretBook;
import dev.ironstride.local.stack.AlreadyRunning;
import dev.ironstride.local.stack.LocalStack;
import dev.ironstride.local.stack.StackAddresses;
import dev.ironstride.local.stack.StackFile;
import dev.ironstride.local.stack.StackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./run demo}: against the running stack, or against one started for it and stopped afterwards.
 *
 * @param options of the stack
 */
record DemoCommand(StackOptions options) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Plays it; 0 only if the plan really changed and came back. */
    int run(@Nullable Path file) {
        var stack = new LocalStack(options);
        var ending = Ending.of(stack);
        var code = 1;
        try {
            play(addresses(stack), file);
            code = 0;
        } catch (InterruptedException signalled) {
            System.err.println("  The demo was stopped.");
        } catch (Refused refused) {
            System.err.println(
                    "\n" + refused.getMessage() + "\n(" + refused.request() + " answered " + refused.status() + ")");
        } catch (StartFailed | DemoFailed | IllegalStateException failed) {
            System.err.println("\n" + failed.getMessage());
        } catch (IOException | UncheckedIOException broken) {
            System.err.println("\n" + broken.getMessage());
        }
        stack.close();
        return ending.exitCode(code);
    }

    private void play(StackAddresses addresses, @Nullable Path file) throws IOException, InterruptedException {
        var secrets = new SecretBook(options.home().resolve("secrets.properties"));
        new Demo(addresses, secrets.secret("keycloak.admin"), Clock.systemUTC()).play(file);
    }

    private StackAddresses addresses(LocalStack stack) throws InterruptedException {
        try {
            System.out.println("Starting Ironstride for the demo.");
            stack.start();
            return stack.addresses();
        } catch (AlreadyRunning running) {
            System.out.println("Using the Ironstride that is running.");
            return awaitOther();
        }
    }

    /** Another launcher holds the home; it may still be busy starting. */
    private StackAddresses awaitOther() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var addresses = StackFile.read(options.home());
            if (addresses.isPresent()) {
                return addresses.get();
            }
            Thread.sleep(Duration.ofMillis(250));
        }
        throw new DemoFailed("The running Ironstride did not become ready.");
    }
}
