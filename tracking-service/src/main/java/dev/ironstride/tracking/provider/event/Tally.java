package dev.ironstride.tracking.provider.event;

import dev.ironstride.tracking.provider.Provider;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what became of what providers told: {@code ironstride_provider_tellings_total}, by provider and outcome. */
@ApplicationScoped
public class Tally {

    private static final String NAME = "ironstride.provider.tellings";

    private final MeterRegistry meters;

    Tally(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Adds to an outcome's count. */
    public void count(Provider provider, String outcome, int times) {
        meters.counter(NAME, "provider", provider.slug(), "outcome", outcome).increment(times);
    }
}
