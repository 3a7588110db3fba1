package dev.ironstride.tracking.fit;

/** The bytes are no whole FIT file. The message is a sentence for the runner. */
final class UnreadableFit extends Exception {

    UnreadableFit(String sentence) {
        super(sentence);
    }
}
