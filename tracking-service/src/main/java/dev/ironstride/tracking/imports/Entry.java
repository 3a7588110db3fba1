package dev.ironstride.tracking.imports;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.content.Content;
import dev.ironstride.tracking.run.RunFiles;
import dev.ironstride.tracking.runclass.ActivityType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of an import that is to be read.
 *
 * @param otherSport what the export calls it if it is no run there, with its article; or null
 * @param said which run the export says it is, or null
 */
record Entry(
        AthleteId athlete,
        UUID importId,
        int number,
        Content content,
        RunFiles.Source source,
        RunFiles.Remarks remarks,
        @Nullable String otherSport,
        @Nullable ActivityType said) {

    /** What became of it. */
    enum Outcome {
        IMPORTED,
        KNOWN,
        REFUSED
    }
}
