package dev.ironstride.plan.runimport;

import dev.ironstride.kit.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes as text, whatever program wrote them. */
final class FileText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private FileText() {}

    /** UTF-16 if it says so, UTF-8 if it can be, else what older Windows programs write. */
    static String of(byte[] file) {
        String text = decoded(file);
        if (text.indexOf('\0') >= 0) {
            throw ProblemException.invalid("body", "must be text: it holds zero bytes");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] file) {
        if (starts(file, 0xFE, 0xFF) || starts(file, 0xFF, 0xFE)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            return new String(file, WINDOWS);
        }
    }

    /**
     * The file with the folded lines of RFC 5545, 3.1 in one piece. Bytes, not characters: some programs fold in the middle
     * of an umlaut.
     */
    static byte[] unfolded(byte[] file) {
        var unfolded = new ByteArrayOutputStream(file.length);
        for (int i = 0; i < file.length; i++) {
            int feed = file[i] == '\r' && i + 1 < file.length && file[i + 1] == '\n' ? i + 1 : i;
            boolean folded =
                    file[feed] == '\n' && feed + 1 < file.length && (file[feed + 1] == ' ' || file[feed + 1] == '\t');
            if (folded) {
                i = feed + 1;
            } else {
                unfolded.write(file[i]);
            }
        }
        return unfolded.toByteArray();
    }

    private static boolean starts(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
