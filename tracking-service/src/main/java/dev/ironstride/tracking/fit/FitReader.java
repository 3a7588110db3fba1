package dev.ironstride.tracking.fit;

import com.garmin.fit.File;
import com.garmin.fit.FitRuntimeException;
import dev.ironstride.tracking.content.Content;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.track.FileReading;
import dev.ironstride.tracking.track.RecordedPart;
import dev.ironstride.tracking.track.TrackRecorder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a FIT file: one activity, several chained together, or a triathlon in one. Stateless; safe for any bytes. The file
 * is read two or three times from its beginning, so that nothing of it has to be kept.
 */
public final class FitReader {

    private FitReader() {}

    /** Whether bytes begin like a FIT file; twelve are enough to tell. */
    public static boolean isFit(byte[] start) {
        return start.length >= 12 && start[8] == '.' && start[9] == 'F' && start[10] == 'I' && start[11] == 'T';
    }

    /**
     * What the file holds.
     *
     * @param said which run the runner says it is, where the file does not say; or null
     * @throws IOException if the bytes cannot be read, not if they make no sense
     */
    public static FileReading read(Content file, @Nullable ActivityType said) throws IOException {
        try {
            return understand(file, said, FitParts.of(file));
        } catch (UnreadableFit | FitStream.Crowded broken) {
            return new FileReading.Unreadable(String.valueOf(broken.getMessage()));
        } catch (FitRuntimeException broken) {
            if (broken.getCause() instanceof IOException unread) {
                throw unread;
            }
            return new FileReading.Unreadable("This FIT file is damaged: its content contradicts itself.");
        } catch (RuntimeException broken) {
            // The SDK throws its own and the JDK's exceptions at content that contradicts itself.
            return new FileReading.Unreadable("This FIT file is damaged: its content contradicts itself.");
        }
    }

    private static FileReading understand(Content file, @Nullable ActivityType said, List<FitParts.Part> parts)
            throws IOException, UnreadableFit {
        List<RecordedPart> done = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        File other = null;
        int from = 0;
        while (from < parts.size()) {
            TrackRecorder all = new TrackRecorder();
            FitActivity found = new FitActivity(FitLegs.whole(all));
            int to = from;
            // A file without a session is the beginning of the next: some devices write samples and summary apart.
            while (to < parts.size() && found.sessions().isEmpty() && found.mayBeAnActivity()) {
                decode(file, parts.get(to++), found);
            }
            if (!found.mayBeAnActivity()) {
                other = other == null ? found.type() : other;
            } else if (done.isEmpty() || !found.sessions().isEmpty()) {
                done.addAll(new FitUnderstanding(file, parts.subList(from, to), found, all, said, ids).parts());
            }
            from = to;
        }
        return done.isEmpty() ? notRecorded(other) : new FileReading.Recorded(done);
    }

    static void decode(Content file, FitParts.Part part, FitActivity into) throws IOException, UnreadableFit {
        if (!FitStream.decode(file, part, into)) {
            throw new UnreadableFit("This FIT file is damaged: it ends in the middle of a message.");
        }
    }

    private static FileReading notRecorded(@Nullable File type) {
        return new FileReading.NotRecorded(
                "This file holds %s, not a run.".formatted(Sports.phrase(type == null ? File.INVALID : type)));
    }
}
