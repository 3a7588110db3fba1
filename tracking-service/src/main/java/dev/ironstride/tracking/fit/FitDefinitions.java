package dev.ironstride.tracking.fit;

import com.garmin.fit.Factory;
import com.garmin.fit.Field;
import com.garmin.fit.Fit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one FIT file, in which no definition promises what Garmin's decoder fails on or misreads: a size that is
 * no whole number of the type's values, a type that nobody knows, a text where the profile has a number, a field of no bytes
 * at the end of a message. Such a field becomes one without a meaning, and the rest of the message is read. As many bytes
 * come out as went in.
 */
final class FitDefinitions {

    private static final int COMPRESSED = 0x80;
    private static final int DEFINITION = 0x40;
    private static final int WITH_DEVELOPER_FIELDS = 0x20;

    /** Of reserved, byte order, message number and count of fields. */
    private static final int HEAD = 5;

    /** Of number, size and type, and of a developer's number, size and index. */
    private static final int ENTRY = 3;

    /** A number that no profile gives to a field. */
    private static final int NOBODYS = 255;

    /** More than any recording holds: a watch defines a message anew some thousand times a day at most. */
    private static final int MOST = 1_500_000;

    private final InputStream in;
    private final int[] sizes = new int[16];
    private long left;
    private int body;
    private int definitions;
    private byte[] told = new byte[0];
    private int at;

    /** @param length bytes of messages */
    FitDefinitions(InputStream in, long length) {
        this.in = in;
        this.left = length;
    }

    /** The next byte; -1 after the last. */
    int read() throws IOException {
        if (at < told.length) {
            return told[at++] & 0xFF;
        }
        int next = raw();
        if (body > 0) {
            body--;
        } else if ((next & COMPRESSED) != 0) {
            body = sizes[(next >> 5) & 3];
        } else if ((next & DEFINITION) != 0) {
            define(next);
        } else {
            body = sizes[next & 0xF];
        }
        return next;
    }

    /** Bytes that are still to come. */
    boolean more() {
        return at < told.length || left > 0;
    }

    private int raw() throws IOException {
        if (left <= 0) {
            return -1;
        }
        left--;
        return in.read();
    }

    private byte[] raw(int count) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(count, left));
        left -= bytes.length;
        return bytes;
    }

    private void define(int header) throws IOException {
        if (header < 0) {
            return;
        }
        if (++definitions > MOST) {
            throw new FitStream.Crowded(
                    "This FIT file is too large: it has more than %,d definitions.".formatted(MOST));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] head = raw(HEAD);
        all.writeBytes(head);
        int size = 0;
        if (head.length == HEAD) {
            byte[] fields = raw(ENTRY * (head[HEAD - 1] & 0xFF));
            all.writeBytes(mended(number(head), fields));
            size = size(fields);
            if ((header & WITH_DEVELOPER_FIELDS) != 0) {
                byte[] count = raw(1);
                byte[] developers = raw(count.length == 0 ? 0 : ENTRY * (count[0] & 0xFF));
                all.writeBytes(count);
                all.writeBytes(developers);
                size += size(developers);
            }
        }
        sizes[header & 0xF] = size;
        told = all.toByteArray();
        at = 0;
    }

    private static int number(byte[] head) {
        int first = head[2] & 0xFF;
        int second = head[3] & 0xFF;
        return head[1] == 0 ? first | second << 8 : first << 8 | second;
    }

    private static int size(byte[] entries) {
        int size = 0;
        for (int i = 1; i < entries.length; i += ENTRY) {
            size += entries[i] & 0xFF;
        }
        return size;
    }

    /** Fields of no bytes come first, where they do no harm: where they stand makes no difference to the others. */
    private static byte[] mended(int message, byte[] fields) {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        ByteArrayOutputStream others = new ByteArrayOutputStream();
        for (int i = 0; i + ENTRY <= fields.length; i += ENTRY) {
            int size = fields[i + 1] & 0xFF;
            int type = fields[i + 2] & 0xFF;
            boolean odd = size == 0 || size % bytes(type) != 0 || isMisplacedText(message, fields[i] & 0xFF, type);
            ByteArrayOutputStream to = size == 0 ? empty : others;
            to.write(odd ? NOBODYS : fields[i]);
            to.write(size);
            to.write(odd ? Fit.BASE_TYPE_BYTE : fields[i + 2]);
        }
        empty.writeBytes(others.toByteArray());
        int cut = fields.length % ENTRY;
        empty.write(fields, fields.length - cut, cut);
        return empty.toByteArray();
    }

    /** Of one value of a type; a type that nobody knows has none that fits. */
    private static int bytes(int type) {
        return switch (type) {
            case Fit.BASE_TYPE_ENUM,
                    Fit.BASE_TYPE_SINT8,
                    Fit.BASE_TYPE_UINT8,
                    Fit.BASE_TYPE_STRING,
                    Fit.BASE_TYPE_UINT8Z,
                    Fit.BASE_TYPE_BYTE -> 1;
            case Fit.BASE_TYPE_SINT16, Fit.BASE_TYPE_UINT16, Fit.BASE_TYPE_UINT16Z -> 2;
            case Fit.BASE_TYPE_SINT32, Fit.BASE_TYPE_UINT32, Fit.BASE_TYPE_FLOAT32, Fit.BASE_TYPE_UINT32Z -> 4;
            case Fit.BASE_TYPE_FLOAT64, Fit.BASE_TYPE_SINT64, Fit.BASE_TYPE_UINT64, Fit.BASE_TYPE_UINT64Z -> 8;
            default -> Integer.MAX_VALUE;
        };
    }

    private static boolean isMisplacedText(int message, int number, int type) {
        if (type != Fit.BASE_TYPE_STRING) {
            return false;
        }
        @Nullable Field known = Factory.createField(message, number);
        return number == Fit.FIELD_NUM_TIMESTAMP || (known != null && known.getType() != Fit.BASE_TYPE_STRING);
    }
}
