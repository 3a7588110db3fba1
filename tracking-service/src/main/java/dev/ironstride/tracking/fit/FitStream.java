package dev.ironstride.tracking.fit;

import com.garmin.fit.CRC;
import com.garmin.fit.Decode;
import com.garmin.fit.FitRuntimeException;
import com.garmin.fit.MesgListener;
import dev.ironstride.tracking.content.Content;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * One FIT file of a chain for Garmin's decoder: its messages between a header and a checksum of our own. What the file has
 * there was checked before, or left out by the device; the decoder is stricter about both than devices are.
 */
final class FitStream extends InputStream {

    private static final int HEADER = 12;
    private static final int PROTOCOL = 0x20;

    private final FitDefinitions messages;
    private final byte[] header = new byte[HEADER];
    private int at;
    private int crc;

    private FitStream(InputStream in, long length) {
        this.messages = new FitDefinitions(in, length);
        header[0] = HEADER;
        header[1] = PROTOCOL;
        for (int i = 0; i < 4; i++) {
            header[4 + i] = (byte) (length >> (8 * i));
            header[8 + i] = (byte) ".FIT".charAt(i);
        }
    }

    /** Decodes one part; false if it ends in the middle of a message. */
    static boolean decode(Content file, FitParts.Part part, MesgListener listener) throws IOException {
        try (InputStream in = new BufferedInputStream(file.open(), 1 << 16)) {
            in.skipNBytes(part.offset());
            return new Decode().read(new FitStream(in, part.length()), new Limit(listener));
        }
    }

    @Override
    public int read() throws IOException {
        int next;
        if (at < HEADER) {
            next = header[at++] & 0xFF;
        } else if (messages.more()) {
            next = messages.read();
        } else if (at < HEADER + 2) {
            return (crc >> (8 * (at++ - HEADER))) & 0xFF;
        } else {
            return -1;
        }
        crc = CRC.get16(crc, (byte) next) & 0xFFFF;
        return next;
    }

    /** One at a time: the decoder asks for no more. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int next = length == 0 ? 0 : read();
        if (length > 0 && next >= 0) {
            into[offset] = (byte) next;
        }
        return length == 0 ? 0 : next < 0 ? -1 : 1;
    }

    @Override
    public int available() {
        return messages.more() || at < HEADER + 2 ? 1 : 0;
    }

    /** Stops at more messages or fields than any recording holds: such a file is made to keep us busy. */
    private static final class Limit implements MesgListener {

        /** A week's samples each second, and as many messages between them. */
        private static final int MOST_MESSAGES = 1_500_000;

        private static final int MOST_FIELDS = 20_000_000;

        private final MesgListener listener;
        private int messages;
        private int fields;

        Limit(MesgListener listener) {
            this.listener = listener;
        }

        @Override
        public void onMesg(com.garmin.fit.Mesg message) {
            messages++;
            fields += message.getNumFields();
            if (messages > MOST_MESSAGES || fields > MOST_FIELDS) {
                throw new Crowded("This FIT file is too large: it has more than %,d messages or %,d fields."
                        .formatted(MOST_MESSAGES, MOST_FIELDS));
            }
            listener.onMesg(message);
        }
    }

    /** More than any recording holds; the message is a sentence for the runner. */
    static final class Crowded extends FitRuntimeException {

        Crowded(String sentence) {
            super(sentence);
        }
    }
}
