package dev.ironstride.tracking.provider.openwearables;

import dev.ironstride.tracking.provider.Signature;
import dev.ironstride.tracking.provider.event.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Svix signatures (also called Standard Webhooks): HMAC-SHA256 over "{id}.{timestamp}.{body}", several codes side by side,
 * so that a secret can be replaced while both are in use.
 */
final class Svix {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    /** More codes than anybody has secrets: each costs a comparison. */
    private static final int MOST_CODES = 10;

    private Svix() {}

    /** The message's id; refuses with 401 what is not signed with one of the secrets, or long ago, or ahead of time. */
    static String verify(Delivery delivery, List<String> secrets) {
        String id = header(delivery, "id");
        String timestamp = header(delivery, "timestamp");
        String codes = header(delivery, "signature");
        if (!recent(timestamp, delivery.now())) {
            throw Delivery.forged();
        }
        byte[] head = Signature.bytes(id + "." + timestamp + ".");
        List<String> given = List.of(codes.strip().split("\\s+", MOST_CODES + 1));
        boolean signed = false;
        for (String secret : secrets) {
            byte[] expected = Signature.of(key(secret), head, delivery.body());
            for (String code : given) {
                signed |=
                        code.startsWith(VERSION) && Signature.matchesBase64(expected, code.substring(VERSION.length()));
            }
        }
        if (!signed) {
            throw Delivery.forged();
        }
        return id;
    }

    private static String header(Delivery delivery, String name) {
        Optional<String> value = delivery.header("svix-" + name).or(() -> delivery.header("webhook-" + name));
        return value.filter(text -> !text.isBlank()).orElseThrow(Delivery::forged);
    }

    private static boolean recent(String timestamp, Instant now) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return age.abs().compareTo(WINDOW) <= 0;
    }

    private static byte[] key(String secret) {
        String base64 = secret.strip();
        return Base64.getDecoder()
                .decode(base64.startsWith(SECRET_PREFIX) ? base64.substring(SECRET_PREFIX.length()) : base64);
    }
}
