package dev.ironstride.plan.calendar;

import dev.ironstride.plan.http.ContentTag;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What opens a feed: 256 random bits in base64url. A calendar program can carry it in the address only. Shown once, never
 * stored.
 *
 * @param secret the whole text
 */
record FeedToken(String secret) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedToken fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    boolean wellFormed() {
        return FORM.matcher(secret).matches();
    }

    /** What is stored and looked up: comparing hashes of random secrets tells nothing about them by its timing. */
    String hash() {
        return HexFormat.of().formatHex(ContentTag.sha256(secret.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return "…";
    }
}
