package dev.ironstride.tracking.activityfile;

import dev.ironstride.tracking.content.Content;
import dev.ironstride.tracking.fit.FitReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, by its first bytes. */
public enum FileFormat {
    FIT,
    GPX,
    TCX,
    GZIP,
    ZIP,
    OTHER_XML,
    UNKNOWN,
    EMPTY;

    /** Bytes to look at: a comment or two may come before the first element. */
    private static final int START = 4096;

    /** Looks at the beginning. */
    public static FileFormat of(Content file) throws IOException {
        try (InputStream in = file.open()) {
            return of(in.readNBytes(START));
        }
    }

    /** By its first bytes; a few hundred are enough for all but XML with long comments. */
    public static FileFormat of(byte[] start) {
        if (start.length == 0) {
            return EMPTY;
        }
        if (FitReader.isFit(start)) {
            return FIT;
        }
        if (begins(start, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        return ofText(new String(start, charset(start)).stripLeading());
    }

    private static FileFormat ofText(String start) {
        String text = start.startsWith("\uFEFF") ? start.substring(1).stripLeading() : start;
        if (!text.startsWith("<")) {
            return UNKNOWN;
        }
        // The first element, past the declaration, comments and document types.
        String lower = text.toLowerCase(Locale.ROOT).replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->", "");
        if (lower.matches("(?s)\\s*(<!doctype.*?)?<([\\w.-]+:)?gpx[\\s>/].*")) {
            return GPX;
        }
        if (lower.matches("(?s)\\s*(<!doctype.*?)?<([\\w.-]+:)?trainingcenterdatabase[\\s>/].*")) {
            return TCX;
        }
        return lower.isBlank() || lower.matches("(?s)\\s*<[a-z!].*") ? OTHER_XML : UNKNOWN;
    }

    private static Charset charset(byte[] start) {
        if (begins(start, 0xFE, 0xFF) || begins(start, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        return begins(start, 0xFF, 0xFE) || begins(start, '<', 0) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] start, int... with) {
        if (start.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((start[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
