package dev.ironstride.tracking;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for what happens elsewhere, long enough for a busy machine: a consumer group takes seconds to settle. */
public final class Patience {

    private Patience() {}

    /** Up to a minute. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(1));
    }
}
