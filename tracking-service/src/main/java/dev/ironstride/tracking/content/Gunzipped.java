package dev.ironstride.tracking.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What is inside a gzip file. */
public record Gunzipped(Content packed) implements Content {

    private static final int SLICE = 8192;

    @Override
    public InputStream open() throws IOException {
        Counted counted = new Counted(packed.open());
        try {
            return new Bounded(new GZIPInputStream(counted, SLICE), counted::count);
        } catch (IOException | RuntimeException broken) {
            counted.close();
            throw broken;
        }
    }
}
