package dev.ironstride.tracking.fit;

import com.garmin.fit.Decode;
import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import java.io.ByteArrayInputStream;
import java.util.List;

/** Reads a FIT file. Stateless; safe for any bytes. */
public final class FitReader {

    private FitReader() {}

    /** What the file holds. */
    public static FitReading read(byte[] file) {
        FitActivity found = new FitActivity();
        try {
            for (FitParts.Part part : FitParts.of(file)) {
                boolean whole = new Decode().read(new ByteArrayInputStream(file, part.offset(), part.length()), found);
                if (!whole) {
                    return new FitReading.Unreadable("This FIT file is damaged: it ends in the middle of a message.");
                }
            }
            return understand(found, file);
        } catch (UnreadableFit broken) {
            return new FitReading.Unreadable(String.valueOf(broken.getMessage()));
        } catch (RuntimeException broken) {
            // The SDK throws its own and the JDK's exceptions at content that contradicts itself.
            return new FitReading.Unreadable("This FIT file is damaged: its content contradicts itself.");
        }
    }

    private static FitReading understand(FitActivity found, byte[] file) throws UnreadableFit {
        FileIdMesg id = found.fileId();
        File type = id == null ? null : id.getType();
        if (type != null && type != File.ACTIVITY) {
            return new FitReading.NotARun("This file holds " + Sports.phrase(type) + ", not a run.");
        }
        List<SessionMesg> sessions = found.sessions();
        if (sessions.size() > 1) {
            return new FitReading.NotARun(FitSentence.ofMany(sessions, FitIdentity.offset(found.activity())));
        }
        FitSummary summary = sessions.isEmpty()
                ? FitSummary.ofSamples(found)
                : FitSummary.ofSession(sessions.getFirst(), found.recorder());
        if (summary.sport() != Sport.RUNNING) {
            return new FitReading.NotARun(FitSentence.of(summary, FitIdentity.offset(found.activity())));
        }
        return new FitReading.Run(new FitRun(
                FitIdentity.externalId(id, file),
                FitIdentity.device(id),
                Sports.typeOf(summary.kind()),
                summary.startedAt(),
                FitIdentity.offset(found.activity()),
                summary.durationSeconds(),
                summary.movingSeconds(),
                summary.distanceMetres(),
                summary.ascentMetres(),
                summary.descentMetres(),
                summary.averageHeartRate(),
                summary.maxHeartRate(),
                found.recorder().effort()));
    }
}
