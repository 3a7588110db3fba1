package dev.ironstride.tracking.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Lets only so many bytes through, and of what is unpacked only so many for each byte it was packed in. It counts while it
 * is read, slice by slice: what a file says of its own size is not believed.
 */
public final class Bounded extends FilterInputStream {

    /** Bytes of a single recording, unpacked: a hundred hours, each second as verbose as TCX. */
    public static final long MOST = 256L << 20;

    /** Times its packed size. XML of a recording shrinks to a tenth or a thirtieth; a bomb to a thousandth. */
    static final int RATIO = 200;

    /** Below this the ratio does not matter. */
    static final long SMALL = 8L << 20;

    private final LongSupplier packed;
    private long read;

    /**
     * Bounds what is unpacked.
     *
     * @param packed how many packed bytes were taken in so far
     */
    public Bounded(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) throws IOException {
        read += more;
        if (read > MOST) {
            throw new TooMuch("This file is too large: unpacked it has more than %d MB.".formatted(MOST >> 20));
        }
        if (read > SMALL && read / RATIO > packed.getAsLong()) {
            throw new TooMuch("This file is packed %d times smaller than it is: no recording is.".formatted(RATIO));
        }
    }
}
