package dev.ironstride.tracking.provider.event;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Signature;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request to a webhook, as it came.
 *
 * @param header by name, in any case
 * @param key last part of the address, if it has one
 * @param body the very bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a signature is over these bytes
public record Delivery(
        Function<String, @Nullable String> header, @Nullable String key, byte[] body, Instant now) {

    /** A header's value, if it was sent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(header.apply(name));
    }

    /** The body as JSON; refuses with 400 what is none. */
    public Payload json() {
        return Payload.read(body)
                .filter(Payload::isObject)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(400, "malformed-json", "The body cannot be read", "Send one JSON object.")));
    }

    /** Refuses with 403 an address whose last part is not the configured one; nothing is asked if none is configured. */
    public void requireKey(Optional<String> configured) {
        configured.filter(expected -> !expected.isBlank()).ifPresent(expected -> {
            if (key == null || !Signature.sameText(expected, key)) {
                throw refused("This is not the address we gave you.");
            }
        });
    }

    /** 403 {@code webhook-refused}. */
    public static ProblemException refused(String detail) {
        return new ProblemException(Problem.of(403, "webhook-refused", "Not believed", detail));
    }

    /** 401 {@code signature-invalid}. */
    public static ProblemException forged() {
        return new ProblemException(Problem.of(
                401, "signature-invalid", "The signature is not valid", "Sign the body with the secret we share."));
    }

    @Override
    public String toString() {
        return "Delivery[" + body.length + " bytes]";
    }
}
