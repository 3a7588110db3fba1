package dev.ironstride.tracking.gpx;

import dev.ironstride.tracking.content.Content;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.track.FileReading;
import dev.ironstride.tracking.track.RecordedPart;
import dev.ironstride.tracking.xml.BrokenXml;
import dev.ironstride.tracking.xml.XmlWalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a GPX file in one pass. Stateless; safe for any bytes. */
public final class GpxReader {

    private GpxReader() {}

    /**
     * What the file holds.
     *
     * @param said which run the runner says it is, where the file does not say; or null
     */
    public static FileReading read(Content file, @Nullable ActivityType said) throws IOException {
        GpxTracks tracks = new GpxTracks();
        try (InputStream in = file.open()) {
            XmlWalk.walk(in, tracks);
        } catch (BrokenXml broken) {
            return new FileReading.Unreadable("This GPX file is damaged: %s.".formatted(broken.getMessage()));
        }
        if (tracks.tooMany()) {
            return new FileReading.Unreadable(
                    "This GPX file has more than %d tracks. Send them apart.".formatted(GpxTracks.MOST));
        }
        List<RecordedPart> parts = tracks.found().stream()
                .map(track -> track.plain(said).understood())
                .filter(Objects::nonNull)
                .toList();
        if (!parts.isEmpty()) {
            return new FileReading.Recorded(parts);
        }
        if (tracks.points() > 0) {
            return new FileReading.Unreadable(
                    tracks.timed() > 0
                            ? "This GPX file holds a single moment, not a recording."
                            : "This GPX file has no times: it says where, but not when. Export the activity with times, or as FIT.");
        }
        return new FileReading.NotRecorded(
                "This GPX file holds a route or places, not a run: it has no recorded track.");
    }
}
