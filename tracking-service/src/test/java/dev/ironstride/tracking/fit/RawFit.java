package dev.ironstride.tracking.fit;

import java.io.ByteArrayOutputStream;

/** Writes FIT messages byte by byte, as odd devices do and Garmin's encoder never would. */
final class RawFit {

    private static final int DEFINITION = 0x40;
    private static final int WITH_DEVELOPER_FIELDS = 0x20;
    private static final int COMPRESSED = 0x80;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean bigEndian;

    RawFit(boolean bigEndian) {
        this.bigEndian = bigEndian;
    }

    /** Defines a message: triples of field number, size and base type. */
    RawFit define(int local, int global, int... fields) {
        return define(DEFINITION | local, global, fields, new int[0]);
    }

    /** Defines a message with developer fields: triples of field number, size and developer. */
    RawFit defineWithDeveloper(int local, int global, int[] fields, int[] developerFields) {
        return define(DEFINITION | WITH_DEVELOPER_FIELDS | local, global, fields, developerFields);
    }

    private RawFit define(int header, int global, int[] fields, int[] developerFields) {
        out.write(header);
        out.write(0);
        out.write(bigEndian ? 1 : 0);
        number(global, 2);
        out.write(fields.length / 3);
        for (int value : fields) {
            out.write(value);
        }
        if ((header & WITH_DEVELOPER_FIELDS) != 0) {
            out.write(developerFields.length / 3);
            for (int value : developerFields) {
                out.write(value);
            }
        }
        return this;
    }

    /** A message; values and their sizes in turn. */
    RawFit data(int local, long... valuesAndSizes) {
        out.write(local);
        return values(valuesAndSizes);
    }

    /** Bytes as they are: what belongs to no message, or the rest of one. */
    RawFit raw(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** A message whose time is told by its header. */
    RawFit compressed(int local, long at, long... valuesAndSizes) {
        out.write((int) (COMPRESSED | (local << 5) | (at & 0x1F)));
        return values(valuesAndSizes);
    }

    private RawFit values(long... valuesAndSizes) {
        for (int i = 0; i < valuesAndSizes.length; i += 2) {
            number(valuesAndSizes[i], (int) valuesAndSizes[i + 1]);
        }
        return this;
    }

    byte[] file() {
        return FitChecksum.wrapped(out.toByteArray());
    }

    private void number(long value, int size) {
        for (int i = 0; i < size; i++) {
            int place = bigEndian ? size - 1 - i : i;
            out.write((int) (value >> (8 * place)));
        }
    }
}
