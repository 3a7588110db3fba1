package dev.ironstride.tracking.xml;

/** This is no well-formed XML, or more of it than a recording has. The message ends a sentence: "it is cut short". */
public final class BrokenXml extends Exception {

    /** Says what is wrong. */
    public BrokenXml(String reason) {
        super(reason);
    }
}
