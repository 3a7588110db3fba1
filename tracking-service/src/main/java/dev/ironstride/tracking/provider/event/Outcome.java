package dev.ironstride.tracking.provider.event;

import java.time.Instant;

/** What became of a notice. */
public sealed interface Outcome {

    /** For counting. */
    String label();

    /** It is worked off. */
    record Done(String label) implements Outcome {}

    /**
     * Not now.
     *
     * @param fault whether something went wrong, which is given up at some time; waiting for our turn is not
     */
    record Later(Instant at, boolean fault, String label) implements Outcome {}
}
