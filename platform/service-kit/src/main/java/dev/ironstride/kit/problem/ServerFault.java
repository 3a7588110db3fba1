package dev.ironstride.kit.problem;

import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.inbox.Transient;
import org.jboss.logging.Logger;

/** What is told of a failure that is not the caller's: that it passes, or the number of an incident. It is logged here. */
public final class ServerFault {
    /** Status of what passes by itself. */
    public static final int TRY_AGAIN = 503;

    /** When to come again, seconds. */
    public static final int RETRY_AFTER_SECONDS = 1;

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private ServerFault() {}

    /** 503 for what passes by itself, to be sent with {@code Retry-After}; else 500. */
    public static Problem problem(Throwable failure) {
        if (Transient.is(failure)) {
            LOG.warnf("Answered 503: %s", failure);
            return Problem.of(
                    TRY_AGAIN,
                    "try-again",
                    "Not possible right now",
                    "Nothing was changed. Send the same request again in a moment.");
        }
        var incident = UuidV7.next().toString();
        LOG.errorf(failure, "Incident %s", incident);
        return Problem.of(
                        500,
                        "internal-error",
                        "Something went wrong here",
                        "It is not your fault. If it stays, report the incident number.")
                .with("incident", incident);
    }
}
