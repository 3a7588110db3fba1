package dev.ironstride.tracking.activityfile;

import java.io.IOException;

/** An archive cannot be read to its end. The message is a sentence for the runner. */
public final class BrokenArchive extends IOException {

    /** Says what is wrong with it. */
    public BrokenArchive(String sentence) {
        super(sentence);
    }
}
