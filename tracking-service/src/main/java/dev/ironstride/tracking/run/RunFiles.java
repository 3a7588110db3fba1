package dev.ironstride.tracking.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.fit.FitReader;
import dev.ironstride.tracking.fit.FitReading;
import dev.ironstride.tracking.fit.FitRun;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Runs from activity files. */
@ApplicationScoped
class RunFiles {

    /** Provider of runs that came as a file. */
    private static final String FILE = "file";

    private final Runs runs;
    private final RunJson json;
    private final Clock clock;

    RunFiles(Runs runs, RunJson json, Clock clock) {
        this.runs = runs;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Reads a file, on the calling thread; refuses with 422 what is no run.
     *
     * @param remarks what the runner says beside the file; refused with 400 if it breaks a rule
     */
    ToldRun read(byte[] file, ObjectNode remarks) {
        return switch (FitReader.read(file)) {
            case FitReading.Run found -> told(found.run(), remarks);
            case FitReading.NotARun other ->
                throw new ProblemException(Problem.of(422, "not-a-run", "The file holds no run", other.sentence()));
            case FitReading.Unreadable broken -> throw unreadable(broken.sentence(), List.of());
        };
    }

    /** Logs a run that was read. */
    Uni<LoggedRun> take(AthleteId athlete, ToldRun told, ObjectNode remarks) {
        return runs.take(athlete, told, remarks);
    }

    private ToldRun told(FitRun run, ObjectNode remarks) {
        RunRequest request = request(run).normalised();
        List<FieldError> errors = RunRules.check(request, clock.instant());
        if (!errors.isEmpty()) {
            throw unreadable("The figures in this file cannot be right: see errors.", errors);
        }
        try {
            runs.checked(json.merged(json.tree(request), remarks));
        } catch (JsonProcessingException wrong) {
            throw new ProblemException(Problem.unreadable(wrong));
        }
        return new ToldRun(request, run.effort(), run.offset());
    }

    private static RunRequest request(FitRun run) {
        Integer average = run.averageHeartRate();
        Integer max = run.maxHeartRate();
        return new RunRequest(
                run.externalId(),
                new RunRequest.Origin(FILE, run.device()),
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
                null,
                null);
    }

    private static ProblemException unreadable(String sentence, List<FieldError> errors) {
        return new ProblemException(Problem.of(422, "unreadable-file", "The file cannot be read", sentence)
                .withErrors(errors));
    }
}
