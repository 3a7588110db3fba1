package dev.ironstride.local;

import dev.ironstride.local.stack.LocalStack;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** How a command ends early: the first signal asks for an orderly stop, the second forces it. */
final class Ending {
    private static final int SIGNALLED = 128;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final AtomicInteger signal = new AtomicInteger();

    private Ending() {}

    /** Listens for signals on behalf of {@code stack}; the first interrupts the calling thread. */
    static Ending of(LocalStack stack) {
        var ending = new Ending();
        var caller = Thread.currentThread();
        SignalTrap.install(number -> {
            if (!ending.signal.compareAndSet(0, number)) {
                stack.halt();
                Runtime.getRuntime().halt(SIGNALLED + number);
            }
            System.out.println("  Stopping. Press Ctrl-C again to force it.");
            ending.asked.countDown();
            caller.interrupt();
        });
        return ending;
    }

    /** Waits for the first signal. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** 128 + n after signal n, else {@code otherwise}. */
    int exitCode(int otherwise) {
        return signal.get() == 0 ? otherwise : SIGNALLED + signal.get();
    }
}
