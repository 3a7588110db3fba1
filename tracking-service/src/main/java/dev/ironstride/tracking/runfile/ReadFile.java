package dev.ironstride.tracking.runfile;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.run.RunFiles;
import dev.ironstride.tracking.session.RecordedSessions;
import dev.ironstride.tracking.track.FileReading;
import dev.ironstride.tracking.track.RecordedPart;
import dev.ironstride.tracking.track.RecordedRun;
import dev.ironstride.tracking.track.RecordedStrength;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read, with what is to become of each part.
 *
 * @param name in its archive, or null
 * @param parts at least one
 */
public record ReadFile(@Nullable String name, List<Part> parts) {

    /** Takes a copy. */
    public ReadFile {
        parts = List.copyOf(parts);
    }

    /** A run or a session to be logged, or a refusal. */
    public sealed interface Part {

        /** A run that satisfies the rules. */
        record Run(RunFiles.Ready ready) implements Part {}

        /** A strength session with sets. */
        record Strength(RecordedStrength recorded) implements Part {}

        /** Something else, or a run that cannot be. */
        record Refused(Problem problem) implements Part {}
    }

    /** Checks every run of a reading against the rules. */
    public static ReadFile of(
            @Nullable String name,
            FileReading reading,
            RunFiles files,
            RunFiles.Source source,
            RunFiles.Remarks remarks) {
        return switch (reading) {
            case FileReading.Unreadable broken -> refused(name, FileRefusal.unreadable(broken.sentence()));
            case FileReading.NotRecorded other -> refused(name, FileRefusal.notARun(other.sentence()));
            case FileReading.Recorded done -> {
                if (done.parts().stream().noneMatch(ReadFile::canBeLogged)) {
                    yield refused(name, FileRefusal.notARun(done.sentence()));
                }
                List<Part> parts = new ArrayList<>();
                done.parts().forEach(part -> parts.add(part(part, files, source, remarks)));
                yield new ReadFile(name, parts);
            }
        };
    }

    /** The same, each session refused as what it is: no run. */
    public ReadFile runsOnly() {
        return new ReadFile(
                name,
                parts.stream()
                        .map(part -> part instanceof Part.Strength strength
                                ? new Part.Refused(
                                        FileRefusal.notARun(strength.recorded().sentence()))
                                : part)
                        .toList());
    }

    /** A file of which nothing is taken. */
    public static ReadFile refused(@Nullable String name, Problem problem) {
        return new ReadFile(name, List.of(new Part.Refused(problem)));
    }

    private static boolean canBeLogged(RecordedPart part) {
        return part instanceof RecordedRun
                || (part instanceof RecordedStrength strength && RecordedSessions.canBeLogged(strength));
    }

    private static Part part(RecordedPart part, RunFiles files, RunFiles.Source source, RunFiles.Remarks remarks) {
        if (part instanceof RecordedStrength strength && canBeLogged(strength)) {
            return new Part.Strength(strength);
        }
        if (!(part instanceof RecordedRun run)) {
            return new Part.Refused(FileRefusal.notARun(part.sentence()));
        }
        try {
            return new Part.Run(files.ready(run, source, remarks));
        } catch (ProblemException refused) {
            return new Part.Refused(refused.problem());
        }
    }
}
