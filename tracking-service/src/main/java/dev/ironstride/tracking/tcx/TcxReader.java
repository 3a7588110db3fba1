package dev.ironstride.tracking.tcx;

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

/** Reads a TCX file in one pass. Stateless; safe for any bytes. */
public final class TcxReader {

    private TcxReader() {}

    /**
     * What the file holds.
     *
     * @param said which run the runner says it is, where the file says "Other"; or null
     */
    public static FileReading read(Content file, @Nullable ActivityType said) throws IOException {
        TcxActivities activities = new TcxActivities();
        try (InputStream in = file.open()) {
            XmlWalk.walk(in, activities);
        } catch (BrokenXml broken) {
            return new FileReading.Unreadable("This TCX file is damaged: %s.".formatted(broken.getMessage()));
        }
        if (activities.tooMany()) {
            return new FileReading.Unreadable(
                    "This TCX file has more than %d activities. Send them apart.".formatted(TcxActivities.MOST));
        }
        List<RecordedPart> parts = activities.found().stream()
                .map(activity -> activity.plain(said).understood())
                .filter(Objects::nonNull)
                .toList();
        if (!parts.isEmpty()) {
            return new FileReading.Recorded(parts);
        }
        if (!activities.found().isEmpty()) {
            return new FileReading.Unreadable(
                    "This TCX file does not say when the activity began or how long it took.");
        }
        return new FileReading.NotRecorded(
                activities.holdsCourse()
                        ? "This file holds a course to follow, not a run."
                        : activities.holdsWorkout()
                                ? "This file holds a workout definition, not a run."
                                : "This TCX file holds no activity.");
    }
}
