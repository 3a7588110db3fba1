package dev.ironstride.gateway.api;

import dev.ironstride.gateway.GatewayConfig;
import java.net.URI;

/** A service behind the door. */
enum Service {
    EXERCISE("exercise-service"),
    PLAN("plan-service"),
    TRACKING("tracking-service");

    private final String label;

    Service(String label) {
        this.label = label;
    }

    /** The name a caller reads in a refusal. */
    String label() {
        return label;
    }

    /** Where it listens. */
    URI url(GatewayConfig config) {
        return switch (this) {
            case EXERCISE -> config.exercise().url();
            case PLAN -> config.plan().url();
            case TRACKING -> config.tracking().url();
        };
    }
}
