package dev.ironstride.tracking.provider.strava;

import dev.ironstride.tracking.provider.Signature;
import dev.ironstride.tracking.provider.event.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code X-Strava-Signature: t=<unix>,v1=<hex>} over "{t}.{body}". Sources disagree whether Strava sends it at all, so it is
 * verified where it is and never required; a wrong one is refused.
 */
final class StravaSignature {

    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),\\s*v1=([0-9a-fA-F]{64})");
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private StravaSignature() {}

    static void verify(Delivery delivery, String header, String secret) {
        Matcher parts = FORM.matcher(header.strip());
        if (!parts.matches()) {
            throw Delivery.forged();
        }
        String time = parts.group(1);
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), delivery.now());
        byte[] expected = Signature.of(Signature.bytes(secret), Signature.bytes(time + "."), delivery.body());
        if (!Signature.matchesHex(expected, parts.group(2)) || age.abs().compareTo(WINDOW) > 0) {
            throw Delivery.forged();
        }
    }
}
