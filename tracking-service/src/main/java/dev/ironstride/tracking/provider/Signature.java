package dev.ironstride.tracking.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over bytes as they came. Compared in constant time: how long a refusal takes says nothing. */
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** The code of several pieces in a row, as if they were one. */
    public static byte[] of(byte[] secret, byte[]... pieces) {
        if (secret.length == 0) {
            throw new IllegalArgumentException("an empty secret proves nothing");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            for (byte[] piece : pieces) {
                mac.update(piece);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    /** Whether a code written in hexadecimal digits is this one. */
    public static boolean matchesHex(byte[] expected, String claimed) {
        return same(expected, decoded(() -> HexFormat.of().parseHex(claimed.strip())));
    }

    /** Whether a code written in base64 is this one. */
    public static boolean matchesBase64(byte[] expected, String claimed) {
        return same(expected, decoded(() -> Base64.getDecoder().decode(claimed.strip())));
    }

    /** Whether two secrets are the same. */
    public static boolean sameText(String expected, String claimed) {
        return MessageDigest.isEqual(bytes(expected), bytes(claimed));
    }

    /** The text's bytes. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Decoding {
        byte[] decode();
    }

    private static Optional<byte[]> decoded(Decoding decoding) {
        try {
            return Optional.of(decoding.decode());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean same(byte[] expected, Optional<byte[]> claimed) {
        return claimed.isPresent() && MessageDigest.isEqual(expected, claimed.get());
    }
}
