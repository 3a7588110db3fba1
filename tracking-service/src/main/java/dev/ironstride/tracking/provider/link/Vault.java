package dev.ironstride.tracking.provider.link;

import dev.ironstride.tracking.provider.IntegrationConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what vendors trust us with, AES-256-GCM. Each text is bound to its place, so that a row copied to another
 * athlete opens nothing. A new key goes before the old one in the configuration; what the old one closed still opens.
 */
@ApplicationScoped
public class Vault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<SecretKeySpec> keys;

    @Inject
    Vault(IntegrationConfig config) {
        this(config.keys().orElse(List.of()));
    }

    Vault(List<String> keys) {
        this.keys = keys.stream().map(Vault::key).toList();
    }

    /** @param place what the text belongs to; needed to open it */
    public String close(String text, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, place);
            byte[] closed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] both = ByteBuffer.allocate(NONCE_BYTES + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text, unless it was closed with a key we no longer have, or somewhere else. */
    public Optional<String> open(String base64, String place) {
        byte[] closed = Base64.getDecoder().decode(base64);
        if (closed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(closed, NONCE_BYTES);
        for (SecretKeySpec key : keys) {
            try {
                Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, place);
                byte[] text = cipher.doFinal(closed, NONCE_BYTES, closed.length - NONCE_BYTES);
                return Optional.of(new String(text, StandardCharsets.UTF_8));
            } catch (GeneralSecurityException otherKey) {
                // The next key may be the one.
            }
        }
        return Optional.empty();
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKeySpec key(String base64) {
        byte[] key = Base64.getDecoder().decode(base64.strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("ironstride.integrations.keys: each must be base64 of 32 bytes");
        }
        return new SecretKeySpec(key, "AES");
    }
}
