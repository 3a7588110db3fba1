package dev.ironstride.tracking.provider.polar;

import dev.ironstride.tracking.provider.Signature;
import dev.ironstride.tracking.provider.event.Delivery;
import java.util.List;

/** {@code Polar-Webhook-Signature}: HMAC-SHA256 over the body, in hexadecimal digits. It has no time in it. */
final class PolarSignature {

    static final String HEADER = "Polar-Webhook-Signature";

    private PolarSignature() {}

    static void verify(Delivery delivery, List<String> secrets) {
        String claimed = delivery.header(HEADER).orElseThrow(Delivery::forged);
        boolean signed = false;
        for (String secret : secrets) {
            signed |= Signature.matchesHex(Signature.of(Signature.bytes(secret), delivery.body()), claimed);
        }
        if (!signed) {
            throw Delivery.forged();
        }
    }
}
