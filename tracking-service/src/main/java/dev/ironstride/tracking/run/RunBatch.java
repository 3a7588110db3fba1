package dev.ironstride.tracking.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Many runs at once. Each is taken or refused on its own, in their order, so that history counts. */
@ApplicationScoped
class RunBatch {

    /** Most runs in one batch: some seconds of work. */
    static final int MOST = 1000;

    /** One run as it was sent: read, or already refused. */
    private sealed interface Sent {
        record Read(RunRequest request) implements Sent {}

        record Refused(Problem problem) implements Sent {}
    }

    private interface Reader {
        RunRequest read() throws JsonProcessingException;
    }

    private final Runs runs;
    private final RunJson json;
    private final ObjectMapper mapper;

    RunBatch(Runs runs, RunJson json, ObjectMapper mapper) {
        this.runs = runs;
        this.json = json;
        this.mapper = mapper;
    }

    /** Takes a JSON array of runs. */
    Uni<BatchAnswer> array(AthleteId athlete, String body) {
        JsonNode array;
        try {
            array = mapper.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new ProblemException(Problem.unreadable(broken));
        }
        if (array == null || !array.isArray()) {
            throw ProblemException.invalid("body", "must be an array of runs");
        }
        List<Sent> sent = new ArrayList<>();
        array.forEach(item -> sent.add(sent(() -> json.readRun(item))));
        return take(athlete, sent);
    }

    /** Takes one run per line; empty lines are skipped. */
    Uni<BatchAnswer> lines(AthleteId athlete, String body) {
        return take(
                athlete,
                body.lines()
                        .filter(line -> !line.isBlank())
                        .limit(MOST + 1L)
                        .map(line -> sent(() -> json.readRun(line)))
                        .toList());
    }

    private Sent sent(Reader reader) {
        try {
            RunRequest request = reader.read();
            return request == null
                    ? new Sent.Refused(
                            ProblemException.invalid("body", "must be a run").problem())
                    : new Sent.Read(runs.checked(request));
        } catch (JsonProcessingException broken) {
            return new Sent.Refused(Problem.unreadable(broken));
        } catch (ProblemException refused) {
            return new Sent.Refused(refused.problem());
        }
    }

    private Uni<BatchAnswer> take(AthleteId athlete, List<Sent> sent) {
        if (sent.isEmpty()) {
            throw ProblemException.invalid("body", "must hold at least one run");
        }
        if (sent.size() > MOST) {
            throw new ProblemException(Problem.of(
                    413, "batch-too-large", "Too many runs at once", "Send at most " + MOST + " runs in one batch."));
        }
        List<ToldRun> read = sent.stream()
                .filter(Sent.Read.class::isInstance)
                .map(item -> ToldRun.byHand(((Sent.Read) item).request()))
                .toList();
        Iterator<Uni<LoggedRun>> taken = runs.takeAll(athlete, read).iterator();
        List<Uni<BatchAnswer.Item>> items = new ArrayList<>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            int index = i;
            items.add(
                    switch (sent.get(i)) {
                        case Sent.Refused refused -> Uni.createFrom().item(refused(index, refused.problem()));
                        case Sent.Read ignored -> item(index, taken.next());
                    });
        }
        return Uni.join().all(items).andFailFast().map(BatchAnswer::of);
    }

    private static Uni<BatchAnswer.Item> item(int index, Uni<LoggedRun> taken) {
        return taken.map(logged -> new BatchAnswer.Item(index, logged.status(), RunView.of(logged.run()), null))
                .onFailure(ProblemException.class)
                .recoverWithItem(failure -> refused(index, failure.problem()));
    }

    private static BatchAnswer.Item refused(int index, Problem problem) {
        return new BatchAnswer.Item(index, problem.status(), null, problem);
    }
}
