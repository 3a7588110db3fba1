package dev.ironstride.plan.workout;

import java.nio.charset.StandardCharsets;

/** Text in a FIT file: UTF-8, bounded in bytes, and without control characters. */
final class FitText {

    private FitText() {}

    /**
     * The text in at most so many bytes of UTF-8, cut between two characters.
     *
     * @param bytes 1 to 254: a string field has room for 255, its end mark included
     */
    static String within(int bytes, String text) {
        var kept = new StringBuilder();
        int size = 0;
        for (int character : text.strip().codePoints().toArray()) {
            int printable = Character.isISOControl(character) ? ' ' : character;
            int length = Character.toString(printable).getBytes(StandardCharsets.UTF_8).length;
            if (size + length > bytes) {
                break;
            }
            size += length;
            kept.appendCodePoint(printable);
        }
        return kept.toString().strip();
    }
}
