package dev.ironstride.exercise.language;

import dev.ironstride.exercise.catalogue.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a caller would like to read (RFC 9110 section 12.5.4), looked up among what we speak (RFC 4647 section 3.4): a type
 * for {@code @HeaderParam("Accept-Language")}. It is a wish, so nothing is refused: who asks for what we do not speak, or in
 * a way we do not understand, reads English.
 *
 * @param language the language to answer in
 */
public record AcceptLanguage(Language language) {

    /** The header's name. */
    public static final String HEADER = "Accept-Language";

    /** What the API document says of the header. */
    public static final String MEANING = "en or de; Content-Language says which it became";

    /** When the caller says nothing. */
    public static final AcceptLanguage ANY = new AcceptLanguage(Language.FALLBACK);

    /** Browsers send about 50 characters; ten times that is no wish any more. */
    private static final int LONGEST = 500;

    /** Looking up costs more than a whole answer from memory, and browsers send few different wishes. */
    private static final Map<String, AcceptLanguage> KNOWN = new ConcurrentHashMap<>();

    /** Enough for every browser; whoever sends ever others fills no memory. */
    private static final int MOST_KNOWN = 500;

    private static final Map<Locale, Language> SPOKEN =
            Arrays.stream(Language.values()).collect(Collectors.toMap(Language::locale, Function.identity()));

    /** Reads the header; found by JAX-RS through its name. */
    public static AcceptLanguage fromString(@Nullable String header) {
        if (header == null || header.isEmpty() || header.length() > LONGEST) {
            return ANY;
        }
        var known = KNOWN.get(header);
        if (known != null) {
            return known;
        }
        var found = lookUp(header);
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(header, found);
        }
        return found;
    }

    private static AcceptLanguage lookUp(String header) {
        var found = Locale.lookup(ranges(header), SPOKEN.keySet());
        return new AcceptLanguage(found == null ? Language.FALLBACK : SPOKEN.getOrDefault(found, Language.FALLBACK));
    }

    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header.strip());
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
