package dev.ironstride.tracking.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunTag;
import dev.ironstride.tracking.track.RecordedRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs from activity files, for those who read files. */
@ApplicationScoped
public class RunFiles {

    private final Runs runs;
    private final RunLog log;
    private final RunJson json;
    private final Clock clock;

    RunFiles(Runs runs, RunLog log, RunJson json, Clock clock) {
        this.runs = runs;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Where a file came from.
     *
     * @param provider who told it; {@code file} for a file the runner sent
     * @param externalId the provider's own id, or null: then the recording's own
     */
    public record Source(String provider, @Nullable String externalId) {

        /** A file the runner sent. */
        public static final Source FILE = new Source("file", null);
    }

    /**
     * What the runner says beside the file.
     *
     * @param rpe CR10, 0-10
     * @param type which run it was
     */
    public record Remarks(
            @Nullable Double rpe,
            List<RunTag> tags,
            @Nullable ActivityType type) {

        /** Nothing. */
        public static final Remarks NONE = new Remarks(null, List.of(), null);

        /** Takes a copy. */
        public Remarks {
            tags = List.copyOf(tags);
        }
    }

    /** A run that satisfies the rules, ready to be logged. */
    public static final class Ready {

        private final ToldRun told;
        private final ObjectNode edits;

        private Ready(ToldRun told, ObjectNode edits) {
            this.told = told;
            this.edits = edits;
        }
    }

    /**
     * A run that was logged.
     *
     * @param isNew whether it was told for the first time
     */
    public record Filed(UUID id, boolean isNew, String etag, RunView run) {

        /** 201 for a new run, 200 for one already known. */
        public int status() {
            return isNew ? 201 : 200;
        }
    }

    /** Checks a run; refuses with 422 if its figures cannot be right, with 400 if the remarks break a rule. */
    public Ready ready(RecordedRun run, Source source, Remarks remarks) {
        RunRequest request = request(run, source).normalised();
        List<FieldError> errors = RunRules.check(request, clock.instant());
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.of(
                            422,
                            "unreadable-file",
                            "The file cannot be read",
                            "The figures in this file cannot be right: see errors.")
                    .withErrors(errors));
        }
        ObjectNode edits = edits(remarks);
        try {
            runs.checked(json.merged(json.tree(request), edits));
        } catch (JsonProcessingException wrong) {
            throw new ProblemException(Problem.unreadable(wrong));
        }
        return new Ready(new ToldRun(request, run.effort(), run.offset()), edits);
    }

    /** Logs a run in a transaction of its own. */
    public Uni<Filed> take(AthleteId athlete, Ready ready) {
        return runs.take(athlete, ready.told, ready.edits).map(RunFiles::filed);
    }

    /** Logs a run in somebody's transaction; fails if another writes the same run at that moment. */
    public Uni<Filed> take(SqlConnection transaction, AthleteId athlete, Ready ready) {
        return log.take(transaction, athlete, ready.told, ready.edits).map(RunFiles::filed);
    }

    private static Filed filed(LoggedRun logged) {
        return new Filed(logged.run().id(), logged.status() == 201, logged.run().etag(), RunView.figured(logged.run()));
    }

    private ObjectNode edits(Remarks remarks) {
        ObjectNode edits = json.none();
        if (remarks.rpe() != null) {
            edits.put("rpe", remarks.rpe());
        }
        if (!remarks.tags().isEmpty()) {
            remarks.tags().forEach(tag -> edits.withArray("tags").add(tag.name()));
        }
        if (remarks.type() != null) {
            edits.put("type", remarks.type().name());
        }
        return edits;
    }

    private static RunRequest request(RecordedRun run, Source source) {
        Integer average = run.averageHeartRate();
        Integer max = run.maxHeartRate();
        return new RunRequest(
                source.externalId() == null ? run.externalId() : source.externalId(),
                new RunRequest.Origin(source.provider(), run.device()),
                run.type(),
                run.startedAt(),
                null,
                run.durationSeconds(),
                run.movingSeconds(),
                run.distanceMetres(),
                run.ascentMetres(),
                run.descentMetres(),
                average,
                // A summary whose maximum is below its mean is wrong about the maximum.
                max != null && average != null && max < average ? null : max,
                run.rpe(),
                null);
    }
}
