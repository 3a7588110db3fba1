package dev.ironstride.tracking.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file, which can be read more than once. */
@FunctionalInterface
public interface Content {

    /** From the beginning; the caller closes it. */
    InputStream open() throws IOException;

    /** Bytes in memory. */
    static Content of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    /** A file on disk. */
    static Content of(Path file) {
        return () -> Files.newInputStream(file);
    }
}
