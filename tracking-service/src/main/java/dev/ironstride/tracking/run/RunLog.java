package dev.ironstride.tracking.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.merge.Window;
import dev.ironstride.tracking.run.LoggedRun.Outcome;
import dev.ironstride.tracking.runclass.Effort;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/**
 * Takes in a run that was told, in a given transaction: once per (athlete, provider, external id), and as a record of a
 * known run where another source told of it before.
 */
@ApplicationScoped
class RunLog {

    private final RunStore runs;
    private final RunReading reading;
    private final RunSources sources;
    private final Corrections corrections;
    private final RunJson json;

    RunLog(RunStore runs, RunReading reading, RunSources sources, Corrections corrections, RunJson json) {
        this.runs = runs;
        this.reading = reading;
        this.sources = sources;
        this.corrections = corrections;
        this.json = json;
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
        Window window = corrections.window(json.tree(told.request()), edits);
        return sources.others(transaction, athlete, window, RunSources.origin(told.request()))
                .chain(others -> runs.findBySource(transaction, athlete, provider, externalId)
                        .chain(known -> known.isPresent()
                                ? again(transaction, known.get(), told, edits, others)
                                : others
                                        ? sources.add(transaction, athlete, told, edits)
                                        : create(
                                                transaction,
                                                new RunReading.Identity(
                                                        athlete, UuidV7.next(), 1, provider, externalId),
                                                told,
                                                edits)));
    }

    private Uni<LoggedRun> create(
            SqlConnection transaction, RunReading.Identity identity, ToldRun told, ObjectNode edits) {
        ObjectNode request = json.tree(told.request());
        return reading.read(
                        transaction,
                        identity,
                        corrections.effective(request, edits),
                        told.effort(),
                        null,
                        told.offset())
                .call(run -> runs.insert(
                                transaction, new StoredRun(run, request, json.hash(told), edits, told.effort()))
                        .invoke(RunLog::orStartAgain))
                .map(run -> new LoggedRun(run, Outcome.CREATED));
    }

    private Uni<LoggedRun> again(
            SqlConnection transaction, StoredRun known, ToldRun told, ObjectNode edits, boolean others) {
        String hash = json.hash(told);
        if (hash.equals(known.toldHash()) && edits.isEmpty()) {
            return unchanged(transaction, known);
        }
        return sources.own(transaction, known).chain(own -> {
            ObjectNode merged = RunSources.patched(own.map(SourceRecord::edits).orElse(known.edits()), edits);
            if (hash.equals(known.toldHash())
                    && merged.equals(own.map(SourceRecord::edits).orElse(known.edits()))) {
                return unchanged(transaction, known);
            }
            if (own.isPresent() || others) {
                return sources.retell(transaction, known, own.orElse(known.record()), told, merged);
            }
            return next(transaction, known, json.tree(told.request()), hash, merged, told.effort())
                    .map(run -> new LoggedRun(run, Outcome.CORRECTED));
        });
    }

    private Uni<LoggedRun> unchanged(SqlConnection transaction, StoredRun known) {
        return sources.standing(transaction, known).map(run -> new LoggedRun(run, Outcome.KNOWN));
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
                        corrections.effective(told, edits),
                        effort,
                        before.details().timeZone(),
                        null)
                .call(run -> runs.update(transaction, new StoredRun(run, told, toldHash, edits, effort))
                        .invoke(RunLog::orStartAgain));
    }

    static void orStartAgain(boolean written) {
        if (!written) {
            throw new LostRace();
        }
    }
}
