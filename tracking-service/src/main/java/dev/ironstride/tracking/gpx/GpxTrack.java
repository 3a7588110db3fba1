package dev.ironstride.tracking.gpx;

import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.track.PlainTrack;
import dev.ironstride.tracking.track.SportWord;
import dev.ironstride.tracking.track.TrackRecorder;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A track with its samples.
 *
 * @param type the file's own word for the sport, or empty
 * @param creator what wrote the file
 * @param first moment, in the file's zone
 */
record GpxTrack(String type, String creator, OffsetDateTime first, TrackRecorder samples) {

    private static final int MOST_CHARACTERS = 100;

    GpxTrack(String type, String creator, OffsetDateTime first) {
        this(type, creator, first, new TrackRecorder());
    }

    PlainTrack plain(@Nullable ActivityType said) {
        String clean = creator.replaceAll("\\p{C}", "").strip();
        // Z says nothing of the runner's clock: it is what the format asks for.
        ZoneOffset offset = first.getOffset().equals(ZoneOffset.UTC) ? null : first.getOffset();
        return new PlainTrack(
                "GPX",
                SportWord.of(type),
                said,
                clean.isEmpty() ? null : clean.substring(0, Math.min(MOST_CHARACTERS, clean.length())),
                offset,
                samples,
                PlainTrack.Totals.NONE);
    }
}
