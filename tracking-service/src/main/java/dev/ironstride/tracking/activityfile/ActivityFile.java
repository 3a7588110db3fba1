package dev.ironstride.tracking.activityfile;

import dev.ironstride.tracking.content.Content;
import dev.ironstride.tracking.content.Gunzipped;
import dev.ironstride.tracking.content.TooMuch;
import dev.ironstride.tracking.fit.FitReader;
import dev.ironstride.tracking.gpx.GpxReader;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.tcx.TcxReader;
import dev.ironstride.tracking.track.FileReading;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads one file that is no archive. Stateless; any bytes are answered. */
public final class ActivityFile {

    /** Gzip in gzip in gzip is a mistake or a trap. */
    private static final int MOST_LAYERS = 2;

    private ActivityFile() {}

    /**
     * What the file holds.
     *
     * @param said which run the runner says it is, where the file does not say; or null
     * @throws IOException if the bytes cannot be read at all, not if they make no sense
     */
    public static FileReading read(Content file, @Nullable ActivityType said) throws IOException {
        return read(file, said, 0);
    }

    private static FileReading read(Content file, @Nullable ActivityType said, int layers) throws IOException {
        try {
            return switch (FileFormat.of(file)) {
                case FIT -> FitReader.read(file, said);
                case GPX -> GpxReader.read(file, said);
                case TCX -> TcxReader.read(file, said);
                case GZIP ->
                    layers == MOST_LAYERS
                            ? unreadable("This file is compressed more than %d times over.".formatted(MOST_LAYERS))
                            : read(new Gunzipped(file), said, layers + 1);
                case ZIP -> unreadable("This is a zip archive inside a compressed file. Unpack it and send the files.");
                case OTHER_XML -> unreadable("This is an XML file, but neither GPX nor TCX.");
                case UNKNOWN -> unreadable("This is no activity file: it is neither FIT, GPX nor TCX.");
                case EMPTY -> unreadable("This file is empty.");
            };
        } catch (TooMuch tooMuch) {
            return unreadable(String.valueOf(tooMuch.getMessage()));
        } catch (EOFException | ZipException broken) {
            if (layers == 0 && FileFormat.of(file) != FileFormat.GZIP) {
                throw broken;
            }
            return unreadable("This compressed file is damaged or cut short. Copy it again.");
        }
    }

    private static FileReading unreadable(String sentence) {
        return new FileReading.Unreadable(sentence);
    }
}
