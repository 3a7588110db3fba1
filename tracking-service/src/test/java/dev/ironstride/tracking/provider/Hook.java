package dev.ironstride.tracking.provider;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts to webhooks the way vendors do, and the way somebody else would. */
final class Hook {

    private Hook() {}

    /** Posts bytes with headers. */
    static ValidatableResponse post(String path, String body, Map<String, String> headers) {
        return given().headers(headers)
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/integrations/" + path)
                .then();
    }

    /** Svix headers over a body. */
    static Map<String, String> svix(String secret, String id, Instant at, String body) {
        String time = Long.toString(at.getEpochSecond());
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        String code = Base64.getEncoder().encodeToString(hmac(key, id + "." + time + "." + body));
        return Map.of("svix-id", id, "svix-timestamp", time, "svix-signature", "v1,AAAA v1," + code);
    }

    /** Hexadecimal digits of a code over a text. */
    static String hex(String secret, String text) {
        return HexFormat.of().formatHex(hmac(secret.getBytes(StandardCharsets.UTF_8), text));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
