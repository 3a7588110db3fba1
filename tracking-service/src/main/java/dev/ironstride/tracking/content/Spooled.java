package dev.ironstride.tracking.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Bytes that come only once, set aside so that they can be read again: small ones in memory, others in a file. */
public final class Spooled implements Content, AutoCloseable {

    /** Most bytes kept in memory. */
    private static final int IN_MEMORY = 1 << 20;

    private final byte[] start;
    private final @Nullable Path file;
    private final long size;

    private Spooled(byte[] start, @Nullable Path file, long size) {
        this.start = start;
        this.file = file;
        this.size = size;
    }

    /**
     * Reads to the end.
     *
     * @param most bytes
     * @throws TooMuch if there are more
     */
    public static Spooled of(InputStream in, long most) throws IOException {
        byte[] start = in.readNBytes((int) Math.min(IN_MEMORY, most + 1));
        if (start.length > most) {
            throw tooMuch(most);
        }
        return start.length < IN_MEMORY ? new Spooled(start, null, start.length) : inFile(start, in, most);
    }

    private static Spooled inFile(byte[] start, InputStream in, long most) throws IOException {
        Path file = Files.createTempFile("upload", ".part");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            long size = start.length;
            byte[] slice = new byte[64 << 10];
            for (int read = in.read(slice); read >= 0; read = in.read(slice)) {
                size += read;
                if (size > most) {
                    throw tooMuch(most);
                }
                out.write(slice, 0, read);
            }
            whole = true;
            return new Spooled(new byte[0], file, size);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static TooMuch tooMuch(long most) {
        return new TooMuch("This file is too large: it has more than %d MB.".formatted(most >> 20));
    }

    /** How many bytes there are. */
    public long size() {
        return size;
    }

    @Override
    public InputStream open() throws IOException {
        return file == null ? Content.of(start).open() : Content.of(file).open();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
