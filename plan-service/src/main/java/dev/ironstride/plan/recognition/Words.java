package dev.ironstride.plan.recognition;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A title cut into words: lower case, umlauts written out, accents dropped, so that zügig, zuegig and ZÜGIG are one word.
 *
 * @param text the words with one space between them and around them
 */
record Words(String text) {
    /** Longest part of a title that is looked at, characters. */
    private static final int LONGEST = 300;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    static Words of(String title) {
        String plain = title.substring(0, Math.min(LONGEST, title.length()))
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String bare = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                .replaceAll("");
        return new Words(" " + NO_WORD.matcher(bare).replaceAll(" ").strip() + " ");
    }

    /**
     * The first of some words that is among these.
     *
     * @param wanted a word or several in a row; {@code tempo*} also fits longer words, {@code *lauf} words that end so
     */
    Optional<String> first(List<String> wanted) {
        return wanted.stream().flatMap(this::match).findFirst();
    }

    private Stream<String> match(String wanted) {
        if (wanted.startsWith("*")) {
            return each().filter(word -> word.endsWith(wanted.substring(1))).limit(1);
        }
        if (wanted.endsWith("*")) {
            String stem = wanted.substring(0, wanted.length() - 1);
            return each().filter(word -> word.startsWith(stem)).limit(1);
        }
        return text.contains(" " + wanted + " ") ? Stream.of(wanted) : Stream.empty();
    }

    private Stream<String> each() {
        return Arrays.stream(text.strip().split(" "));
    }
}
