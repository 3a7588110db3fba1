package dev.ironstride.tracking.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.run.LoggedRun.Outcome;
import dev.ironstride.tracking.runclass.Effort;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes in a run that was told, in a given transaction: once per (athlete, provider, external id). */
@ApplicationScoped
class RunLog {

    private final RunStore runs;
    private final RunReading reading;
    private final RunJson json;
    private final Clock clock;

    RunLog(RunStore runs, RunReading reading, RunJson json, Clock clock) {
        this.runs = runs;
        this.reading = reading;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Logs a run. Told before with the same content, it stays as it is, deleted too: a retry changes nothing. With other
     * content it becomes the next revision, under the runner's own corrections.
     *
     * @param edits what the runner says beside the provider; empty for nothing
     */
    Uni<LoggedRun> take(SqlConnection transaction, AthleteId athlete, ToldRun told, ObjectNode edits) {
        RunRequest.Origin source = Objects.requireNonNull(told.request().source());
        String provider = Objects.requireNonNull(source.provider());
        String externalId = Objects.requireNonNull(told.request().externalId());
        return runs.findBySource(transaction, athlete, provider, externalId)
                .chain(known -> known.isPresent()
                        ? again(transaction, known.get(), told, edits)
                        : create(
                                transaction,
                                new RunReading.Identity(athlete, UuidV7.next(), 1, provider, externalId),
                                told,
                                edits));
    }

    private Uni<LoggedRun> create(
            SqlConnection transaction, RunReading.Identity identity, ToldRun told, ObjectNode edits) {
        ObjectNode request = json.tree(told.request());
        return reading.read(transaction, identity, effective(request, edits), told.effort(), null, told.offset())
                .call(run -> runs.insert(
                                transaction, new StoredRun(run, request, json.hash(told), edits, told.effort()))
                        .invoke(RunLog::orStartAgain))
                .map(run -> new LoggedRun(run, Outcome.CREATED));
    }

    private Uni<LoggedRun> again(SqlConnection transaction, StoredRun known, ToldRun told, ObjectNode edits) {
        ObjectNode merged = known.edits().deepCopy();
        merged.setAll(edits);
        String hash = json.hash(told);
        if (hash.equals(known.toldHash()) && merged.equals(known.edits())) {
            return Uni.createFrom().item(new LoggedRun(known.run(), Outcome.KNOWN));
        }
        return next(transaction, known, json.tree(told.request()), hash, merged, told.effort())
                .map(run -> new LoggedRun(run, Outcome.CORRECTED));
    }

    /** Writes the next revision of a run with other content or other corrections. */
    Uni<Run> next(
            SqlConnection transaction,
            StoredRun known,
            ObjectNode told,
            String toldHash,
            ObjectNode edits,
            Effort effort) {
        Run before = known.run();
        RunReading.Identity identity = new RunReading.Identity(
                before.athlete(), before.id(), before.revision() + 1, before.provider(), before.externalId());
        return reading.read(
                        transaction,
                        identity,
                        effective(told, edits),
                        effort,
                        before.details().timeZone(),
                        null)
                .call(run -> runs.update(transaction, new StoredRun(run, told, toldHash, edits, effort))
                        .invoke(RunLog::orStartAgain));
    }

    /** What counts: corrections over what was told, unless new content has made them impossible. */
    private RunRequest effective(ObjectNode told, ObjectNode edits) {
        RunRequest corrected = valid(told, edits);
        RunRequest plain = corrected == null ? valid(told, json.none()) : corrected;
        return Objects.requireNonNull(plain, "a run is checked before it gets here");
    }

    private @Nullable RunRequest valid(ObjectNode told, ObjectNode edits) {
        try {
            RunRequest merged = json.merged(told, edits);
            return RunRules.check(merged, clock.instant()).isEmpty() ? merged : null;
        } catch (JsonProcessingException impossible) {
            return null;
        }
    }

    static void orStartAgain(boolean written) {
        if (!written) {
            throw new LostRace();
        }
    }
}
