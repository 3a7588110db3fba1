package dev.ironstride.testkit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The clock of every {@code @QuarkusTest}: runs like the system's until a test sets it, then stands still. Inject it to
 * set it, and {@link #reset} it afterwards.
 */
@Singleton
public class MutableClock extends Clock {
    private volatile @Nullable Instant fixed;

    /** Stops the clock at an instant. */
    public void set(Instant instant) {
        fixed = instant;
    }

    /** Stops the clock at an instant in ISO form, for example {@code 2026-11-25T06:30:00Z}. */
    public void set(String instant) {
        set(Instant.parse(instant));
    }

    /** Stops the clock this much later than it stands now. */
    public void advance(Duration time) {
        set(instant().plus(time));
    }

    /** Lets the clock run again. */
    public void reset() {
        fixed = null;
    }

    @Override
    public Instant instant() {
        var at = fixed;
        return at == null ? Instant.now() : at;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** This clock in another zone, following it. */
    @Override
    public Clock withZone(ZoneId zone) {
        var clock = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return clock.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return clock.withZone(other);
            }
        };
    }
}
