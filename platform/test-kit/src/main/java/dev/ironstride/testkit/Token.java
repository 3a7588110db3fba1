package dev.ironstride.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token in the making: right unless a test spoils it. */
public final class Token {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> claims = new LinkedHashMap<>();
    private Duration life = Duration.ofHours(1);
    private @Nullable PrivateKey key;

    Token(String subject) {
        claims.put("sub", subject);
        claims.put("iss", TokenIssuer.url());
        claims.put("aud", "ironstride-api");
        claims.put("typ", "Bearer");
        claims.put("azp", "ironstride-gateway");
        claims.put("preferred_username", subject);
        role("athlete");
    }

    /** The realm roles, instead of {@code athlete}; none for a token without a role. */
    public Token role(String... roles) {
        return claim("realm_access", Map.of("roles", List.of(roles)));
    }

    /** The scopes, for example {@code runs:write}. */
    public Token scope(String... scopes) {
        return claim("scope", String.join(" ", scopes));
    }

    /** Any claim. */
    public Token claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** A token that lacks a claim. */
    public Token without(String name) {
        claims.remove(name);
        return this;
    }

    /** Valid for this long from now. */
    public Token validFor(Duration time) {
        life = time;
        return this;
    }

    /** A token that expired five minutes ago. */
    public Token expired() {
        return validFor(Duration.ofMinutes(-5));
    }

    /** A token meant for someone else. */
    public Token wrongAudience() {
        return claim("aud", "another-api");
    }

    /** A token that another issuer claims to have made. */
    public Token wrongIssuer() {
        return claim("iss", "https://issuer.example");
    }

    /** A token signed with a key that the issuer does not publish. */
    public Token wrongSignature() {
        key = TokenIssuer.newKey();
        return this;
    }

    /** The signed token (RS256). */
    public String mint() {
        var now = Instant.now().getEpochSecond();
        claims.put("iat", Math.min(now, now + life.toSeconds() - 1));
        claims.put("exp", now + life.toSeconds());
        claims.put("jti", UUID.randomUUID().toString());
        try {
            var content =
                    encode(Map.of("alg", "RS256", "typ", "JWT", "kid", TokenIssuer.KEY_ID)) + "." + encode(claims);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key == null ? TokenIssuer.key() : key);
            signature.update(content.getBytes(UTF_8));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(Map<String, Object> json) {
        try {
            return base64(JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
