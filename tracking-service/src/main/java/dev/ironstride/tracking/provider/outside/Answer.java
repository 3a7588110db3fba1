package dev.ironstride.tracking.provider.outside;

import dev.ironstride.tracking.provider.Payload;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor answered.
 *
 * @param headers names in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {

    /** 200 to 299. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Whether the same question may be answered later: too many, or the vendor's own trouble. */
    public boolean later() {
        return status == 429 || status >= 500;
    }

    /** Whether our token is refused. */
    public boolean unauthorised() {
        return status == 401;
    }

    /** The JSON, if it is some. */
    public Optional<Payload> json() {
        return Payload.read(body);
    }

    /** A header's value. */
    public @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    @Override
    public String toString() {
        return "Answer[" + status + ", " + body.length + " bytes]";
    }
}
