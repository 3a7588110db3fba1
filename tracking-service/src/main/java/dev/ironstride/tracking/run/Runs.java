package dev.ironstride.tracking.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.events.FactStatus;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.paging.Limit;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.athlete.AthleteProfiles;
import dev.ironstride.tracking.http.Etag;
import dev.ironstride.tracking.http.TimeBound;
import dev.ironstride.tracking.idempotency.Idempotency;
import dev.ironstride.tracking.idempotency.Reply;
import dev.ironstride.tracking.understanding.Spike;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What can be done with runs. Each change is one transaction: the row, its event, and the remembered answer. */
@ApplicationScoped
class Runs {

    private final Pool pool;
    private final RunTransactions transactions;
    private final RunLanes lanes;
    private final RunLog log;
    private final RunSources sources;
    private final RunStore store;
    private final Lengths lengths;
    private final RunJson json;
    private final AthleteProfiles profiles;
    private final Idempotency idempotency;
    private final Clock clock;

    Runs(
            Pool pool,
            RunTransactions transactions,
            RunLanes lanes,
            RunLog log,
            RunSources sources,
            RunStore store,
            Lengths lengths,
            RunJson json,
            AthleteProfiles profiles,
            Idempotency idempotency,
            Clock clock) {
        this.pool = pool;
        this.transactions = transactions;
        this.lanes = lanes;
        this.log = log;
        this.sources = sources;
        this.store = store;
        this.lengths = lengths;
        this.json = json;
        this.profiles = profiles;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Checks and normalises a run; refuses with 400 naming every field at fault. */
    RunRequest checked(RunRequest request) {
        List<FieldError> errors = RunRules.check(request, clock.instant());
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
        return request.normalised();
    }

    /** Logs one run, once per idempotency key if there is one. */
    Uni<Reply> post(AthleteId athlete, @Nullable String key, RunRequest request) {
        ToldRun told = ToldRun.byHand(checked(request));
        if (key == null) {
            return lanes.take(athlete, told).map(this::reply);
        }
        return transaction(transaction -> idempotency.once(
                transaction,
                athlete,
                key,
                json.hash(told),
                () -> log.take(transaction, athlete, told, json.none()).map(this::reply)));
    }

    /** Logs one run without a key; {@code then} is called once, with the answer or with what went wrong. */
    void post(AthleteId athlete, RunRequest request, BiConsumer<@Nullable Reply, @Nullable Throwable> then) {
        var _ = lanes.admit(athlete, ToldRun.byHand(checked(request)))
                .future()
                .thenApply(this::reply)
                .whenComplete(then);
    }

    /** Logs runs that nobody says anything beside: each answered on its own, in their order. */
    List<Uni<LoggedRun>> takeAll(AthleteId athlete, List<ToldRun> told) {
        return lanes.takeAll(athlete, told);
    }

    /** Logs a run of which the runner says something beside what the file tells. */
    Uni<LoggedRun> take(AthleteId athlete, ToldRun told, ObjectNode edits) {
        return transaction(transaction -> log.take(transaction, athlete, told, edits));
    }

    Uni<Page<RunView>> list(
            AthleteId athlete, @Nullable String from, @Nullable String to, RunPosition after, Limit limit) {
        return profiles.find(pool, athlete)
                .chain(profile -> store.page(
                        pool,
                        athlete,
                        TimeBound.from(from, profile.zone()),
                        TimeBound.to(to, profile.zone()),
                        after,
                        limit.plusOne()))
                .map(runs -> Page.of(runs, limit, RunPosition::after))
                .chain(page -> lengths.spikes(pool, page.items())
                        .map(spikes -> new Page<>(listed(page.items(), spikes), page.next())));
    }

    private static List<RunView> listed(List<Run> runs, List<Spike> spikes) {
        return IntStream.range(0, runs.size())
                .mapToObj(at -> RunView.listed(runs.get(at), spikes.get(at)))
                .toList();
    }

    /** A run among the runs around it. */
    Uni<ShownRun> shown(Run run) {
        return lengths.spike(pool, run).map(spike -> new ShownRun(run, spike));
    }

    /** Lays a correction over a run: the fields given replace, null removes. A correction that changes nothing is none. */
    Uni<Run> correct(AthleteId athlete, UUID id, ObjectNode patch, @Nullable String ifMatch) {
        json.checkCorrectable(patch);
        return transaction(transaction -> store.find(transaction, athlete, id).chain(found -> {
            StoredRun known = active(found.orElse(null));
            Etag.check(ifMatch, known.run().etag());
            RecordingGone.check(known.run());
            ObjectNode edits = known.edits().deepCopy();
            edits.setAll(patch);
            if (effective(known, edits).equals(effective(known, known.edits()))) {
                return Uni.createFrom().item(known.run());
            }
            return sources.correct(transaction, known, patch)
                    .chain(merged -> merged.map(run -> Uni.createFrom().item(run))
                            .orElseGet(() -> log.next(
                                    transaction, known, known.told(), known.toldHash(), edits, known.effort())));
        }));
    }

    /** Deletes a run; its effect is withdrawn wherever the event arrives. */
    Uni<Void> delete(AthleteId athlete, UUID id, @Nullable String ifMatch) {
        return transaction(transaction -> store.find(transaction, athlete, id).chain(found -> {
                    StoredRun known = active(found.orElse(null));
                    Etag.check(ifMatch, known.run().etag());
                    return sources.delete(transaction, known)
                            .chain(merged -> merged
                                    ? Uni.createFrom().item(true)
                                    : store.update(
                                            transaction, known.with(known.run().deleted())))
                            .invoke(RunLog::orStartAgain);
                }))
                .replaceWithVoid();
    }

    private RunRequest effective(StoredRun known, ObjectNode edits) {
        try {
            return checked(json.merged(known.told(), edits));
        } catch (JsonProcessingException wrong) {
            throw new ProblemException(Problem.unreadable(wrong));
        }
    }

    /** A deleted run is as good as none. */
    private static StoredRun active(@Nullable StoredRun found) {
        if (found == null || found.run().status() == FactStatus.DELETED) {
            throw ProblemException.notFound();
        }
        return found;
    }

    private Reply reply(LoggedRun logged) {
        Run run = logged.run();
        return new Reply(logged.status(), "/api/runs/" + run.id(), run.etag(), json.write(RunView.of(run)));
    }

    <T> Uni<T> transaction(Function<SqlConnection, Uni<T>> work) {
        return transactions.run(work);
    }
}
