package dev.ironstride.local.api;

import java.io.Serial;

/** A service refused a request; the message is what it said. */
public final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String request;

    Refused(Answer answer) {
        super(answer.sentence());
        this.status = answer.status();
        this.request = answer.request();
    }

    /** HTTP state. */
    public int status() {
        return status;
    }

    /** Method and path that were refused. */
    public String request() {
        return request;
    }
}
