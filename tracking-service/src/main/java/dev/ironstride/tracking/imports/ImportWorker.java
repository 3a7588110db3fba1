package dev.ironstride.tracking.imports;

import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.tracking.activityfile.ActivityFile;
import dev.ironstride.tracking.run.RunFiles;
import dev.ironstride.tracking.runfile.FileRefusal;
import dev.ironstride.tracking.runfile.ReadFile;
import dev.ironstride.tracking.session.RecordedSessions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works imports through: one file per transaction, claimed with {@code FOR UPDATE SKIP LOCKED}. The claim, the runs with
 * their events and the mark are committed together or not at all, so a file counts once however often a process dies over
 * it, and as many processes may work as there are.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    /** Files at once in one process: imports are to leave most of it to requests. */
    private static final int HANDS = 2;

    /** How long a finished import can be looked at. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final Outbox outbox;
    private final ImportStore store;
    private final RunFiles files;
    private final RecordedSessions sessions;
    private final Vertx vertx;
    private final Clock clock;
    private final AtomicInteger busy = new AtomicInteger();

    ImportWorker(
            Outbox outbox, ImportStore store, RunFiles files, RecordedSessions sessions, Vertx vertx, Clock clock) {
        this.outbox = outbox;
        this.store = store;
        this.files = files;
        this.sessions = sessions;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** Says that there is something to do; without it, the next sweep finds it. */
    void wake() {
        vertx.runOnContext(this::begin);
    }

    /** Finds what another process left. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        begin();
        return Uni.createFrom().voidItem();
    }

    /** Forgets what is long over, and what never arrived whole. */
    @Scheduled(every = "6h", delayed = "10m")
    Uni<Void> forget() {
        return store.deleteBefore(OffsetDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC));
    }

    /** As many hands as are free, each tried once: what fails at once is for the next sweep. */
    private void begin() {
        for (int hand = 0; hand < HANDS; hand++) {
            if (busy.getAndUpdate(hands -> Math.min(HANDS, hands + 1)) < HANDS) {
                work();
            }
        }
    }

    private void work() {
        Multi.createBy()
                .repeating()
                .uni(this::next)
                .whilst(found -> found)
                .onItem()
                .ignoreAsUni()
                .subscribe()
                .with(done -> busy.decrementAndGet(), failure -> {
                    busy.decrementAndGet();
                    LOG.warnf(
                            "A file of an import is tried again: %s",
                            failure.getClass().getName());
                });
    }

    /** Works one file through; false if there is none. */
    private Uni<Boolean> next() {
        return outbox.transaction(transaction -> store.claim(transaction)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : vertx.executeBlocking(() -> read(found.get()), false)
                                .chain(read -> take(transaction, found.get(), read))
                                .replaceWith(true)));
    }

    private ReadFile read(Entry entry) {
        if (entry.otherSport() != null) {
            return ReadFile.refused(
                    null, FileRefusal.notARun("The export lists this as " + entry.otherSport() + ", not a run."));
        }
        try {
            return ReadFile.of(
                    null, ActivityFile.read(entry.content(), entry.said()), files, entry.source(), entry.remarks());
        } catch (IOException | RuntimeException unforeseen) {
            // Its bytes are in memory: they would fail again, for ever.
            LOG.errorf(unforeseen, "File %d of import %s cannot be read", entry.number(), entry.importId());
            return ReadFile.refused(null, FileRefusal.unreadable("This file cannot be read."));
        }
    }

    private Uni<Void> take(SqlConnection transaction, Entry entry, ReadFile read) {
        return Multi.createFrom()
                .iterable(read.parts())
                .onItem()
                .transformToUniAndConcatenate(part -> take(transaction, entry, part))
                .collect()
                .asList()
                .chain(filed -> mark(
                        transaction,
                        entry,
                        read,
                        filed.stream().flatMap(Optional::stream).toList()));
    }

    /** A run or session as it stands now. */
    private record Taken(UUID id, boolean isNew) {}

    private Uni<Optional<Taken>> take(SqlConnection transaction, Entry entry, ReadFile.Part part) {
        return switch (part) {
            case ReadFile.Part.Run run ->
                files.take(transaction, entry.athlete(), run.ready())
                        .map(filed -> Optional.of(new Taken(filed.id(), filed.isNew())));
            case ReadFile.Part.Strength session ->
                sessions.take(transaction, entry.athlete(), session.recorded())
                        .map(filed -> Optional.of(new Taken(filed.id(), filed.isNew())));
            case ReadFile.Part.Refused refused -> Uni.createFrom().item(Optional.empty());
        };
    }

    private Uni<Void> mark(SqlConnection transaction, Entry entry, ReadFile read, List<Taken> filed) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (filed.isEmpty()) {
            return store.mark(transaction, entry, Entry.Outcome.REFUSED, null, reason(read), now);
        }
        boolean isNew = filed.stream().anyMatch(Taken::isNew);
        return store.mark(
                transaction,
                entry,
                isNew ? Entry.Outcome.IMPORTED : Entry.Outcome.KNOWN,
                filed.getFirst().id(),
                null,
                now);
    }

    private static @Nullable String reason(ReadFile read) {
        return read.parts().stream()
                .filter(ReadFile.Part.Refused.class::isInstance)
                .map(part -> sentence(((ReadFile.Part.Refused) part).problem()))
                .findFirst()
                .orElse(null);
    }

    private static String sentence(Problem problem) {
        if (problem.errors().isEmpty()) {
            return problem.detail();
        }
        FieldError first = problem.errors().getFirst();
        return "The figures in this file cannot be right: %s %s.".formatted(first.field(), first.message());
    }
}
