package dev.ironstride.tracking.content;

import java.io.IOException;

/** There is more of it than anybody recorded. The message is a sentence for the runner. */
public final class TooMuch extends IOException {

    /** Says what is too much and how much would do. */
    public TooMuch(String sentence) {
        super(sentence);
    }
}
