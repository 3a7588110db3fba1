package dev.ironstride.tracking.provider.link;

import dev.ironstride.tracking.provider.Payload;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor gave us to act for an athlete.
 *
 * @param refresh gets the next access token; null if the vendor gives none
 * @param expiresAt end of the access token; null if it does not expire
 */
public record Tokens(
        String access, @Nullable String refresh, @Nullable Instant expiresAt) {

    /** A token this close to its end may not survive the call it is meant for. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /**
     * Reads a token answer (RFC 6749 section 5.1).
     *
     * @param before whose refresh token stays if the answer has none
     * @return null without an access token
     */
    static @Nullable Tokens read(Payload answer, Instant now, @Nullable Tokens before) {
        String access = secret(answer, "access_token");
        if (access == null) {
            return null;
        }
        String refresh = secret(answer, "refresh_token");
        Instant at = answer.epoch("expires_at", 1000);
        Double in = answer.number("expires_in");
        Instant end = at != null || in == null ? at : now.plusSeconds(Math.round(in));
        return new Tokens(access, refresh == null && before != null ? before.refresh : refresh, end);
    }

    /** Whether the access token can still be used. */
    boolean freshAt(Instant now) {
        return expiresAt == null || now.plus(MARGIN).isBefore(expiresAt);
    }

    private static @Nullable String secret(Payload answer, String field) {
        String text = answer.at(field).node().asText("");
        return text.isBlank() ? null : text;
    }

    @Override
    public String toString() {
        return "Tokens[until " + expiresAt + "]";
    }
}
