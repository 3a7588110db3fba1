package dev.ironstride.tracking.run;

import dev.ironstride.events.FactStatus;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.http.Etag;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a runner can do with the records of a run. */
@ApplicationScoped
class MergedRuns {

    private final Runs runs;
    private final RunStore store;
    private final RunSources sources;
    private final RunExplanation explanation;
    private final Pool pool;

    MergedRuns(Runs runs, RunStore store, RunSources sources, RunExplanation explanation, Pool pool) {
        this.runs = runs;
        this.store = store;
        this.sources = sources;
        this.explanation = explanation;
        this.pool = pool;
    }

    Uni<RunDetail> find(AthleteId athlete, UUID id) {
        return known(pool, athlete, id, null)
                .chain(known -> sources.of(pool, known)
                        .chain(records -> sources.partedFrom(pool, known, records)
                                .chain(parted -> runs.shown(known.run())
                                        .map(shown -> explanation.detail(shown, records, parted)))));
    }

    Uni<RunParts> split(AthleteId athlete, UUID id, @Nullable String ifMatch) {
        return runs.transaction(transaction -> changeable(transaction, athlete, id, ifMatch)
                .chain(known -> sources.split(transaction, known))
                .map(RunParts::of));
    }

    Uni<RunParts> rejoin(AthleteId athlete, UUID id, @Nullable String ifMatch) {
        return runs.transaction(transaction -> changeable(transaction, athlete, id, ifMatch)
                .chain(known -> sources.rejoin(transaction, known))
                .map(RunParts::of));
    }

    Uni<Void> deleteSource(AthleteId athlete, UUID id, UUID source, @Nullable String ifMatch) {
        return runs.transaction(transaction -> changeable(transaction, athlete, id, ifMatch)
                        .chain(known -> sources.of(transaction, known).chain(records -> {
                            SourceRecord record = records.stream()
                                    .filter(each -> each.id().equals(source))
                                    .findFirst()
                                    .orElseThrow(ProblemException::notFound);
                            return sources.withdraw(transaction, athlete, record, record.toldHash());
                        })))
                .replaceWithVoid();
    }

    private Uni<StoredRun> changeable(SqlClient client, AthleteId athlete, UUID id, @Nullable String ifMatch) {
        return known(client, athlete, id, ifMatch).invoke(known -> RecordingGone.check(known.run()));
    }

    private Uni<StoredRun> known(SqlClient client, AthleteId athlete, UUID id, @Nullable String ifMatch) {
        return store.find(client, athlete, id).map(found -> {
            StoredRun known = found.filter(row -> row.run().status() == FactStatus.ACTIVE)
                    .orElseThrow(ProblemException::notFound);
            Etag.check(ifMatch, known.run().etag());
            return known;
        });
    }
}
