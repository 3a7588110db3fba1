package dev.ironstride.local.demo;

import com.garmin.fit.FitDecoder;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Optional;

/** When a recorded activity began, which is all the demo wants to know; judging the file is the API's part. */
final class FitStart {
    private FitStart() {}

    /** The first session's start; empty if these bytes are no readable activity. */
    static Optional<Instant> of(byte[] file) {
        try {
            return new FitDecoder()
                    .decode(new ByteArrayInputStream(file)).getSessionMesgs().stream()
                            .flatMap(session -> Optional.ofNullable(session.getStartTime()).stream())
                            .map(start -> start.getDate().toInstant())
                            .findFirst();
        } catch (RuntimeException broken) { // the decoder throws many kinds on damaged bytes
            return Optional.empty();
        }
    }
}
