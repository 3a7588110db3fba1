package dev.ironstride.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives the system clock in UTC to whoever injects a {@link Clock}, unless a test brings its own. */
@Singleton
public class SystemClock {

    /** The system clock in UTC; a local day is worked out with the athlete's zone, never with the machine's. */
    @Produces
    @Singleton
    @DefaultBean
    public Clock clock() {
        return Clock.systemUTC();
    }
}
