package dev.ironstride.exercise.answer;

import dev.ironstride.exercise.catalogue.Language;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A body, ready to be sent any number of times.
 *
 * @param bytes the body; nobody changes them
 * @param language the language it is in
 * @param tag strong: over the language and the very bytes, so two languages never share one, not even of an empty list
 */
@SuppressWarnings("ArrayRecordComponent") // Written once, sent often; never compared.
public record Rendered(byte[] bytes, Language language, EntityTag tag) {

    private static final int TAG_BYTES = 15;

    /** Works out the tag. */
    public static Rendered of(byte[] bytes, Language language) {
        return new Rendered(bytes, language, new EntityTag(digest(bytes, language)));
    }

    private static String digest(byte[] bytes, Language language) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(language.tag().getBytes(StandardCharsets.US_ASCII));
            hash.update(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash.digest(), TAG_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
