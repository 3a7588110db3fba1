package dev.ironstride.kit.inbox;

import org.jspecify.annotations.Nullable;

/**
 * An event that no retry can make acceptable: not JSON, a missing header, a value out of range. The record goes to the
 * dead letter topic with this message as its reason, so the message names the fault and never quotes the payload.
 */
public final class PoisonEvent extends RuntimeException {

    /** What is wrong with it, in a sentence for the person who reads the dead letters. */
    public PoisonEvent(String reason) {
        this(reason, null);
    }

    /** As above, with what the parser said. */
    public PoisonEvent(String reason, @Nullable Throwable cause) {
        super(reason, cause, false, false); // expected, and its reason says all: no stack trace in the log
    }
}
