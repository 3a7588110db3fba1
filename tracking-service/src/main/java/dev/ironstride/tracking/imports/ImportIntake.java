package dev.ironstride.tracking.imports;

import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.activityfile.Archive;
import dev.ironstride.tracking.activityfile.BrokenArchive;
import dev.ironstride.tracking.content.TooMuch;
import dev.ironstride.tracking.runfile.FileRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks an export into rows while it arrives, on the calling thread. What it holds is kept in the database and not on a
 * disk: whichever process is alive goes on with it.
 */
@ApplicationScoped
public class ImportIntake {

    /** Imports of one athlete that are not done. */
    private static final int MOST_AT_ONCE = 3;

    private final ImportRows rows;
    private final ImportWorker worker;

    ImportIntake(ImportRows rows, ImportWorker worker) {
        this.rows = rows;
        this.worker = worker;
    }

    /**
     * Takes an archive in.
     *
     * @return the id of the import
     * @throws IOException if the upload broke off: then nothing of it is kept
     */
    public UUID receive(AthleteId athlete, InputStream zip) throws IOException {
        if (rows.running(athlete) >= MOST_AT_ONCE) {
            throw new ProblemException(Problem.of(
                    409,
                    "too-many-imports",
                    "Too many imports at once",
                    "%d imports of yours are running. Wait for one to finish, or delete one.".formatted(MOST_AT_ONCE)));
        }
        UUID id = UuidV7.next();
        boolean received = false;
        try {
            rows.begin(athlete, id);
            Unpacking unpacking = new Unpacking(rows, athlete, id);
            String fault = walk(zip, unpacking);
            if (unpacking.files() == 0) {
                throw nothing(fault);
            }
            rows.finish(athlete, id, unpacking.export(), unpacking.skipped(), fault);
            received = true;
        } finally {
            if (!received) {
                rows.discard(athlete, id);
            }
        }
        worker.wake();
        return id;
    }

    /** Why the archive could not be read to its end, or null. */
    private static @Nullable String walk(InputStream zip, Unpacking unpacking) throws IOException {
        try {
            Archive.walk(zip, unpacking);
            return null;
        } catch (BrokenArchive | TooMuch broken) {
            return String.valueOf(broken.getMessage());
        }
    }

    private static ProblemException nothing(@Nullable String fault) {
        return new ProblemException(
                fault == null
                        ? FileRefusal.notARun("This archive holds no activity files: neither FIT, GPX nor TCX.")
                        : FileRefusal.unreadable(fault));
    }
}
