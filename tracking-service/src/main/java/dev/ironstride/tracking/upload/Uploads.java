package dev.ironstride.tracking.upload;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.tracking.activityfile.ActivityFile;
import dev.ironstride.tracking.activityfile.Archive;
import dev.ironstride.tracking.activityfile.BrokenArchive;
import dev.ironstride.tracking.content.Content;
import dev.ironstride.tracking.content.Spooled;
import dev.ironstride.tracking.content.TooMuch;
import dev.ironstride.tracking.run.RunFiles;
import dev.ironstride.tracking.runfile.FileRefusal;
import dev.ironstride.tracking.runfile.ReadFile;
import dev.ironstride.tracking.session.RecordedSessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what was sent and logs the runs and strength sessions in it. Reading is done on the calling thread. */
@ApplicationScoped
class Uploads {

    /** Files of an archive that are answered at once: some seconds of work. */
    static final int MOST_AT_ONCE = 25;

    /** Bytes of an archive that is answered at once. */
    static final long LARGE = 8L << 20;

    /** Bytes of one file in an archive. */
    private static final long MOST_BYTES = 256L << 20;

    private final RunFiles files;
    private final RecordedSessions sessions;

    Uploads(RunFiles files, RecordedSessions sessions) {
        this.files = files;
        this.sessions = sessions;
    }

    /** Reads a file that is no archive. */
    ReadFile read(Content file, RunFiles.Remarks remarks) throws IOException {
        return ReadFile.of(null, ActivityFile.read(file, remarks.type()), files, RunFiles.Source.FILE, remarks);
    }

    /** Whether an archive is to be worked through in the background. */
    boolean isLarge(Content archive, long size) throws IOException {
        if (size > LARGE) {
            return true;
        }
        int[] count = {0};
        try (InputStream in = archive.open()) {
            Archive.walk(in, (name, content) -> ++count[0] <= MOST_AT_ONCE);
        } catch (BrokenArchive broken) {
            // Told when it is read.
            return false;
        }
        return count[0] > MOST_AT_ONCE;
    }

    /** Reads each file of a small archive. What comes before a place where it is broken is read. */
    List<ReadFile> readAll(Content archive, RunFiles.Remarks remarks) throws IOException {
        List<ReadFile> read = new ArrayList<>();
        try (InputStream in = archive.open()) {
            Archive.walk(in, (name, content) -> {
                read.add(readOne(name, content, remarks));
                return true;
            });
        } catch (BrokenArchive broken) {
            read.add(ReadFile.refused(null, FileRefusal.unreadable(String.valueOf(broken.getMessage()))));
        }
        return read;
    }

    private ReadFile readOne(String name, InputStream content, RunFiles.Remarks remarks) throws IOException {
        try (Spooled file = Spooled.of(content, MOST_BYTES)) {
            return ReadFile.of(name, ActivityFile.read(file, remarks.type()), files, RunFiles.Source.FILE, remarks);
        } catch (TooMuch tooMuch) {
            Problem problem = FileRefusal.unreadable(String.valueOf(tooMuch.getMessage()));
            return ReadFile.refused(name, problem);
        }
    }

    /** Logs the runs of files one after the other and answers for each part. */
    Uni<FilesAnswer> takeAll(AthleteId athlete, List<ReadFile> read) {
        List<Named> parts = read.stream()
                .flatMap(file -> file.parts().stream().map(part -> new Named(file.name(), part)))
                .toList();
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(part -> item(athlete, part))
                .collect()
                .asList()
                .map(FilesAnswer::of);
    }

    /** Logs one run. */
    Uni<RunFiles.Filed> take(AthleteId athlete, ReadFile.Part.Run run) {
        return files.take(athlete, run.ready());
    }

    /** Logs one session. */
    Uni<RecordedSessions.Filed> take(AthleteId athlete, ReadFile.Part.Strength session) {
        return sessions.take(athlete, session.recorded());
    }

    private record Named(@Nullable String name, ReadFile.Part part) {}

    private Uni<FilesAnswer.Item> item(AthleteId athlete, Named named) {
        return switch (named.part()) {
            case ReadFile.Part.Refused refused ->
                Uni.createFrom()
                        .item(new FilesAnswer.Item(
                                named.name(), refused.problem().status(), null, null, refused.problem()));
            case ReadFile.Part.Run run ->
                take(athlete, run)
                        .map(filed -> new FilesAnswer.Item(named.name(), filed.status(), filed.run(), null, null));
            case ReadFile.Part.Strength session ->
                take(athlete, session)
                        .map(filed -> new FilesAnswer.Item(named.name(), filed.status(), null, filed.session(), null));
        };
    }
}
