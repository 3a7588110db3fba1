package dev.ironstride.tracking.activityfile;

import dev.ironstride.tracking.content.Counted;
import dev.ironstride.tracking.content.TooMuch;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Goes through a zip archive as it comes, and through archives inside it. Nothing is written anywhere by the name it has
 * inside: names are only ever shown. What is unpacked is counted slice by slice against what was packed.
 */
public final class Archive {

    /** Files in an archive, those in archives inside it included. */
    static final int MOST_FILES = 100_000;

    /** Archives inside archives. */
    static final int DEEPEST = 3;

    /** Bytes unpacked altogether. */
    static final long MOST_BYTES = 8L << 30;

    /** Times the packed size, altogether: recordings in XML shrink to a thirtieth, a bomb to a thousandth. */
    static final int RATIO = 200;

    private static final long SMALL = 64L << 20;
    private static final int LONGEST_NAME = 200;

    /** Is told of each file in turn. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * A file.
         *
         * @param name for people, without control characters, at most 200 characters
         * @param content to be read now or never; need not be read to its end
         * @return whether to go on
         */
        boolean file(String name, InputStream content) throws IOException;
    }

    private final Counted packed;
    private final Visitor visitor;
    private long unpacked;
    private int files;

    private Archive(Counted packed, Visitor visitor) {
        this.packed = packed;
        this.visitor = visitor;
    }

    /**
     * Goes through all of it, or until the visitor has enough.
     *
     * @throws BrokenArchive if it is cut short, encrypted, damaged or made to keep us busy; what was told before stands
     * @throws IOException if the bytes cannot be read
     */
    public static void walk(InputStream zip, Visitor visitor) throws IOException {
        Counted packed = new Counted(new Source(zip));
        try {
            new Archive(packed, visitor).through(packed, "", 0);
        } catch (Source.Failed failed) {
            throw failed.cause();
        } catch (TooMuch tooMuch) {
            throw new BrokenArchive(String.valueOf(tooMuch.getMessage()));
        } catch (ZipException broken) {
            boolean encrypted = String.valueOf(broken.getMessage()).contains("ncrypted");
            throw new BrokenArchive(
                    encrypted
                            ? "This archive is locked with a password. Pack it again without one."
                            : "This archive is damaged, or packed in a way we cannot read. Pack it again as plain zip.");
        } catch (EOFException cut) {
            throw new BrokenArchive("This archive is cut short: not all of it arrived.");
        } catch (IllegalArgumentException name) {
            throw new BrokenArchive("This archive is damaged: a name in it is no text.");
        }
    }

    /** True if the visitor has enough. */
    private boolean through(InputStream in, String path, int depth) throws IOException {
        // Names of old archives are in any encoding; Latin letters are wrong at worst, and never an error.
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
        boolean any = false;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            any = true;
            if (++files > MOST_FILES) {
                throw new BrokenArchive("This archive has more than %,d files.".formatted(MOST_FILES));
            }
            InputStream content = new BufferedInputStream(new Slices(zip), 8192);
            String name = name(path, entry.getName());
            if (!entry.isDirectory() && !isLitter(name) && enough(name, content, depth)) {
                return true;
            }
            // To the end through the counter: closing the entry would inflate it uncounted.
            content.transferTo(OutputStream.nullOutputStream());
        }
        if (!any) {
            throw new BrokenArchive(
                    depth == 0
                            ? "This archive is empty, or damaged at its beginning."
                            : path + " is no readable archive.");
        }
        return false;
    }

    private boolean enough(String name, InputStream content, int depth) throws IOException {
        content.mark(8);
        byte[] start = content.readNBytes(4);
        content.reset();
        if (FileFormat.of(start) != FileFormat.ZIP) {
            return !visitor.file(name, content);
        }
        if (depth + 1 >= DEEPEST) {
            throw new BrokenArchive("This archive holds archives more than %d deep.".formatted(DEEPEST));
        }
        return through(content, name, depth + 1);
    }

    private static String name(String path, String name) {
        String whole = (path.isEmpty() ? "" : path + "/") + name.replace('\\', '/');
        String clean = whole.replaceAll("\\p{C}", "");
        return clean.length() > LONGEST_NAME ? "…" + clean.substring(clean.length() - LONGEST_NAME + 1) : clean;
    }

    /** What an operating system leaves in every archive. */
    private static boolean isLitter(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.contains("__MACOSX/") || last.equals(".DS_Store") || last.equals("Thumbs.db") || last.isEmpty();
    }

    /** Counts what is unpacked. */
    private final class Slices extends FilterInputStream {

        Slices(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public void close() {
            // The archive goes on.
        }

        private void count(long more) throws IOException {
            unpacked += more;
            if (unpacked > MOST_BYTES) {
                throw new TooMuch(
                        "This archive is too large: unpacked it has more than %d GB.".formatted(MOST_BYTES >> 30));
            }
            if (unpacked > SMALL && unpacked / RATIO > packed.count()) {
                throw new TooMuch(
                        "This archive is packed %d times smaller than it is: no recordings are.".formatted(RATIO));
            }
        }
    }

    /** Tells a broken connection from a broken archive. */
    private static final class Source extends FilterInputStream {

        Source(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException failed) {
                throw new Failed(failed);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (IOException failed) {
                throw new Failed(failed);
            }
        }

        static final class Failed extends IOException {

            private final IOException cause;

            Failed(IOException cause) {
                super(cause);
                this.cause = cause;
            }

            IOException cause() {
                return cause;
            }
        }
    }
}
