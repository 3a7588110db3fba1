package dev.ironstride.local.demo;

import java.io.Serial;

/** The demo did not show what it promises; the message says what was seen instead. */
public final class DemoFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Says what was seen instead. */
    public DemoFailed(String sentence) {
        super(sentence);
    }
}
