package dev.ironstride.tracking.fit;

import com.garmin.fit.CRC;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a file into the FIT files chained in it and checks that each is whole before anything is decoded. */
final class FitParts {

    /** A file's place in the bytes. */
    record Part(int offset, int length) {}

    private static final int SHORT_HEADER = 12;
    private static final int HEADER_WITH_CHECKSUM = 14;
    private static final int CHECKSUM = 2;

    private final byte[] bytes;

    private FitParts(byte[] bytes) {
        this.bytes = bytes;
    }

    static List<Part> of(byte[] bytes) throws UnreadableFit {
        return new FitParts(bytes).parts();
    }

    private List<Part> parts() throws UnreadableFit {
        if (bytes.length == 0) {
            throw new UnreadableFit("This file is empty.");
        }
        List<Part> parts = new ArrayList<>();
        int offset = 0;
        while (offset < bytes.length) {
            Part part = part(offset);
            parts.add(part);
            offset += part.length();
        }
        return parts;
    }

    private Part part(int offset) throws UnreadableFit {
        int left = bytes.length - offset;
        int header = bytes[offset] & 0xFF;
        if (left < SHORT_HEADER || !magicAt(offset + 8)) {
            throw new UnreadableFit(offset == 0 ? notFit() : "This FIT file goes on after its end with other data.");
        }
        if (header < SHORT_HEADER || header > left) {
            throw new UnreadableFit("The header of this FIT file is damaged.");
        }
        long data = little(offset + 4, 4);
        if (data == 0) {
            throw new UnreadableFit("This FIT file holds nothing: the recording was never finished.");
        }
        long whole = header + data + CHECKSUM;
        if (whole > left) {
            throw new UnreadableFit(
                    "This FIT file is cut short: %d of its %d bytes are here. Copy it from the watch again."
                            .formatted(left, whole));
        }
        // A header checksum of zero means that the device left it out.
        if (header >= HEADER_WITH_CHECKSUM
                && little(offset + SHORT_HEADER, CHECKSUM) != 0
                && checksum(offset, offset + SHORT_HEADER) != little(offset + SHORT_HEADER, CHECKSUM)) {
            throw new UnreadableFit("The header of this FIT file is damaged: its checksum does not match.");
        }
        int end = offset + (int) whole - CHECKSUM;
        if (checksum(offset, end) != little(end, CHECKSUM)) {
            throw new UnreadableFit(
                    "This FIT file is damaged: its checksum does not match. Copy it from the watch again.");
        }
        return new Part(offset, (int) whole);
    }

    private boolean magicAt(int at) {
        return at + 4 <= bytes.length
                && bytes[at] == '.'
                && bytes[at + 1] == 'F'
                && bytes[at + 2] == 'I'
                && bytes[at + 3] == 'T';
    }

    private long little(int at, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = (value << 8) | (bytes[at + i] & 0xFF);
        }
        return value;
    }

    private int checksum(int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc = CRC.get16(crc, bytes[i]);
        }
        return crc & 0xFFFF;
    }

    private String notFit() {
        String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK")) {
            return "This is a zip archive, not a FIT file. Unpack it and send the activity inside.";
        }
        if (start.startsWith("\u001f\u008b")) {
            return "This file is compressed with gzip. Unpack it and send the activity inside.";
        }
        if (start.contains("<gpx")) {
            return "This is a GPX file, not a FIT file. Export the activity as FIT.";
        }
        if (start.contains("<TrainingCenterDatabase")) {
            return "This is a TCX file, not a FIT file. Export the activity as FIT.";
        }
        return bytes.length < SHORT_HEADER
                ? "This is no FIT file: %d bytes are too few for one.".formatted(bytes.length)
                : "This is no FIT file: it does not start like one.";
    }
}
