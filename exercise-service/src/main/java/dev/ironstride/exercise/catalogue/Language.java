package dev.ironstride.exercise.catalogue;

import java.util.Locale;

/** A language that the catalogue speaks. */
public enum Language {
    /** Every exercise has words in it, so it stands in for any other. It is what the other services hear. */
    EN,
    DE;

    /** What is spoken to somebody who understands none of ours, or does not say. */
    public static final Language FALLBACK = EN;

    private final Locale locale = Locale.of(name().toLowerCase(Locale.ROOT));

    /** The language alone, without a region. */
    public Locale locale() {
        return locale;
    }

    /** Its tag in headers, files and folders (RFC 5646), such as {@code de}. */
    public String tag() {
        return locale.getLanguage();
    }
}
