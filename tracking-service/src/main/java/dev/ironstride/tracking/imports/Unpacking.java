package dev.ironstride.tracking.imports;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.activityfile.Archive;
import dev.ironstride.tracking.activityfile.FileFormat;
import dev.ironstride.tracking.content.TooMuch;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Sorts the files of an export: activities become rows, Strava's list is read, the rest is counted. */
final class Unpacking implements Archive.Visitor {

    /** Bytes of one file, compressed: a recording of a hundred hours has two thirds of it. */
    private static final int MOST_PACKED = 12 << 20;

    /** Bytes of all files, compressed. */
    private static final long MOST_STORED = 2L << 30;

    private static final int START = 4096;

    private static final Pattern ACTIVITY_NAME = Pattern.compile(".*\\.(fit|gpx|tcx)(\\.gz)?");

    private final ImportRows rows;
    private final AthleteId athlete;
    private final UUID id;
    private final StravaExport export = new StravaExport();
    private int files;
    private int skipped;
    private long stored;

    Unpacking(ImportRows rows, AthleteId athlete, UUID id) {
        this.rows = rows;
        this.athlete = athlete;
        this.id = id;
    }

    @Override
    public boolean file(String name, InputStream content) throws IOException {
        if (StravaExport.isList(name)) {
            export.read(content);
            skipped++;
            return true;
        }
        BufferedInputStream in = new BufferedInputStream(content, START * 2);
        in.mark(START);
        byte[] start = in.readNBytes(START);
        in.reset();
        FileFormat format = FileFormat.of(start);
        if (!isActivity(format, name)) {
            skipped++;
            return true;
        }
        byte[] packed = packed(in, format, name);
        stored += packed.length;
        if (stored > MOST_STORED) {
            throw new TooMuch("This archive has more than %d GB of recordings.".formatted(MOST_STORED >> 30));
        }
        rows.add(athlete, id, files++, name, packed);
        return true;
    }

    /** What is one by its content, and what was one by its name before it broke: the runner is told why not. */
    private static boolean isActivity(FileFormat format, String name) {
        return switch (format) {
            case FIT, GPX, TCX -> true;
            case GZIP, OTHER_XML, UNKNOWN, EMPTY, ZIP ->
                ACTIVITY_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
        };
    }

    private static byte[] packed(InputStream in, FileFormat format, String name) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = format == FileFormat.GZIP ? packed : new Fast(packed)) {
            byte[] slice = new byte[16 << 10];
            for (int read = in.read(slice); read >= 0; read = in.read(slice)) {
                out.write(slice, 0, read);
                if (packed.size() > MOST_PACKED) {
                    throw new TooMuch(
                            "%s is too large: packed it has more than %d MB.".formatted(name, MOST_PACKED >> 20));
                }
            }
        }
        return packed.toByteArray();
    }

    /** Activity files so far. */
    int files() {
        return files;
    }

    int skipped() {
        return skipped;
    }

    StravaExport export() {
        return export;
    }

    /** Gzip that would rather be done than small. */
    private static final class Fast extends GZIPOutputStream {

        Fast(OutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
