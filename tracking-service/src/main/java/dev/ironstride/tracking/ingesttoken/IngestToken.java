package dev.ironstride.tracking.ingesttoken;

import dev.ironstride.tracking.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The secret itself: {@code irn_} and 256 random bits in base64url. Shown once, never stored.
 *
 * @param secret the whole text
 */
record IngestToken(String secret) {

    static final String PREFIX = "irn_";

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("irn_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static IngestToken fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new IngestToken(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    boolean wellFormed() {
        return FORM.matcher(secret).matches();
    }

    /** What is stored and looked up: comparing hashes of random secrets tells nothing about them by its timing. */
    String hash() {
        return Sha256.hex(secret.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
