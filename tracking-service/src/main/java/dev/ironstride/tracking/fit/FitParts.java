package dev.ironstride.tracking.fit;

import com.garmin.fit.CRC;
import dev.ironstride.tracking.content.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a file into the FIT files chained in it and checks that each is whole before anything is decoded. Reads it once
 * through; what a file says of its own length is compared with what is there.
 */
final class FitParts {

    /**
     * A file's place in the bytes.
     *
     * @param offset of its messages, without the header
     * @param length bytes of messages
     */
    record Part(long offset, long length) {}

    /** Chained files in one: a day's recordings, not a device's life. */
    private static final int MOST_PARTS = 100;

    private static final int SHORT_HEADER = 12;
    private static final int HEADER_WITH_CHECKSUM = 14;
    private static final int CHECKSUM = 2;

    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private long position;

    private FitParts(InputStream in) {
        this.in = in;
    }

    static List<Part> of(Content file) throws IOException, UnreadableFit {
        try (InputStream in = file.open()) {
            return new FitParts(in).parts();
        }
    }

    private List<Part> parts() throws IOException, UnreadableFit {
        List<Part> parts = new ArrayList<>();
        byte[] start = in.readNBytes(SHORT_HEADER);
        while (start.length > 0) {
            if (!parts.isEmpty() && padding(start)) {
                break;
            }
            if (parts.size() == MOST_PARTS) {
                throw new UnreadableFit(
                        "This file is a chain of more than %d FIT files. Send them apart.".formatted(MOST_PARTS));
            }
            parts.add(part(start, parts.isEmpty()));
            start = in.readNBytes(SHORT_HEADER);
        }
        if (parts.isEmpty()) {
            throw new UnreadableFit("This file is empty.");
        }
        return parts;
    }

    private Part part(byte[] start, boolean first) throws IOException, UnreadableFit {
        if (start.length < SHORT_HEADER || !FitReader.isFit(start)) {
            throw new UnreadableFit(first ? noFit(start) : "This FIT file goes on after its end with other data.");
        }
        int header = start[0] & 0xFF;
        byte[] rest = in.readNBytes(Math.max(0, header - SHORT_HEADER));
        if (header < SHORT_HEADER || rest.length < header - SHORT_HEADER) {
            throw new UnreadableFit("The header of this FIT file is damaged.");
        }
        long data = little(start, 4, 4);
        if (data == 0) {
            throw new UnreadableFit("This FIT file holds nothing: the recording was never finished.");
        }
        int crc = checksum(0, start, SHORT_HEADER);
        // A checksum of zero means that the device left it out, here and at the end.
        if (header >= HEADER_WITH_CHECKSUM && little(rest, 0, CHECKSUM) != 0 && crc != little(rest, 0, CHECKSUM)) {
            throw new UnreadableFit("The header of this FIT file is damaged: its checksum does not match.");
        }
        crc = checksum(crc, rest, rest.length);
        long offset = position + header;
        position = offset + data;
        crc = messages(crc, data, header + data + CHECKSUM);
        byte[] told = in.readNBytes(CHECKSUM);
        position += told.length;
        if (told.length == 1) {
            throw cut(header + data + 1, header + data + CHECKSUM);
        }
        if (told.length == CHECKSUM && little(told, 0, CHECKSUM) != 0 && crc != little(told, 0, CHECKSUM)) {
            throw new UnreadableFit(
                    "This FIT file is damaged: its checksum does not match. Copy it from the watch again.");
        }
        return new Part(offset, data);
    }

    private int messages(int before, long count, long whole) throws IOException, UnreadableFit {
        int crc = before;
        long left = count;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw cut(whole - CHECKSUM - left, whole);
            }
            crc = checksum(crc, buffer, read);
            left -= read;
        }
        return crc;
    }

    private static UnreadableFit cut(long here, long whole) {
        return new UnreadableFit(
                "This FIT file is cut short: %d of its %d bytes are here. Copy it from the watch again."
                        .formatted(here, whole));
    }

    private static long little(byte[] bytes, int at, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = (value << 8) | (bytes[at + i] & 0xFF);
        }
        return value;
    }

    private static int checksum(int before, byte[] bytes, int count) {
        int crc = before;
        for (int i = 0; i < count; i++) {
            crc = CRC.get16(crc, bytes[i]);
        }
        return crc & 0xFFFF;
    }

    /** Some devices fill their last block up. */
    private boolean padding(byte[] start) throws IOException {
        byte[] piece = start;
        while (piece.length > 0) {
            for (byte each : piece) {
                if (each != 0) {
                    return false;
                }
            }
            piece = in.readNBytes(buffer.length);
        }
        return true;
    }

    private static String noFit(byte[] start) {
        return start.length < SHORT_HEADER
                ? "This is no FIT file: %d bytes are too few for one.".formatted(start.length)
                : "This is no FIT file: it does not start like one.";
    }
}
