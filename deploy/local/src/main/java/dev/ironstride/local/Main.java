package dev.ironstride.local;

import dev.ironstride.local.process.StartFailed;
import dev.ironstride.local.stack.AlreadyRunning;
import dev.ironstride.local.stack.LocalStack;
import dev.ironstride.local.stack.StackFile;
import dev.ironstride.local.stack.StackOptions;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The command line behind {@code ./run}. */
public final class Main {
    private Main() {}

    /** Starts the stack and waits for a signal. */
    public static void main(String[] arguments) {
        var options = StackOptions.of(Path.of(System.getProperty("ironstride.root", ".")));
        var stack = new LocalStack(options);
        var stopped = new CountDownLatch(1);
        var exit = new AtomicInteger();
        var starter = Thread.currentThread();
        SignalTrap.install(signal -> {
            if (!exit.compareAndSet(0, 128 + signal)) {
                stack.halt();
                Runtime.getRuntime().halt(128 + signal);
            }
            System.out.println("  Stopping. Press Ctrl-C again to force it.");
            stopped.countDown();
            starter.interrupt();
        });
        try {
            stack.start();
            System.out.println("Ready after " + stack.seconds() + " s: "
                    + stack.addresses().gateway());
            stopped.await();
        } catch (InterruptedException signalled) {
            stopped.countDown();
        } catch (AlreadyRunning running) {
            System.out.println(StackFile.read(options.home())
                    .map(addresses -> "This checkout's stack is already running: " + addresses.gateway())
                    .orElse("This checkout's stack is just starting; its terminal shows how far it is."));
            System.exit(0);
        } catch (StartFailed failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
        stack.close();
        System.exit(exit.get());
    }
}
