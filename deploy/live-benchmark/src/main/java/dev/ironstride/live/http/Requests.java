package dev.ironstride.live.http;

import java.nio.ByteBuffer;

/** What a load sends, and who is told what came back. */
public interface Requests {

    /**
     * Writes the next request, head and body.
     *
     * @return a number by which the answer is told
     */
    long write(ByteBuffer into);

    /** An answer came, whole. */
    void answered(long request, Answer answer);

    /** The connection ended before the answer did: nobody knows what became of it. */
    void unknown(long request);
}
