package dev.ironstride.exercise.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for what a reader takes for the same name. The database has it too: {@code search_spelling}. */
public final class Spelling {

    private static final Pattern JOINTS = Pattern.compile("[\\s_|\\-]+");

    private Spelling() {}

    /**
     * In lower case, one blank for whatever joins words, German letters as people without them type them: "sl rdl",
     * "unterarmstuetz".
     */
    public static String of(String text) {
        var words = JOINTS.matcher(text).replaceAll(" ").strip();
        return Normalizer.normalize(words, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
    }
}
