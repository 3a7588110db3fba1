package dev.ironstride.local.demo;

import com.garmin.fit.FitDecoder;
import com.garmin.fit.SessionMesg;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a recorded activity began and ended, which is all the demo wants to know; judging the file is the API's part.
 *
 * @param start of the first session
 * @param end of it; the start again if the file does not tell
 */
record FitSpan(Instant start, Instant end) {
    /** The span of this file; empty if these bytes are no readable activity. */
    static Optional<FitSpan> of(byte[] file) {
        try {
            return new FitDecoder()
                    .decode(new ByteArrayInputStream(file)).getSessionMesgs().stream()
                            .filter(session -> session.getStartTime() != null)
                            .findFirst()
                            .map(FitSpan::of);
        } catch (RuntimeException broken) { // the decoder throws many kinds on damaged bytes
            return Optional.empty();
        }
    }

    private static FitSpan of(SessionMesg session) {
        var start = session.getStartTime().getDate().toInstant();
        var seconds = Optional.ofNullable(session.getTotalElapsedTime()).orElse(0f);
        return new FitSpan(start, start.plus(Duration.ofMillis((long) (seconds * 1000))));
    }
}
