package dev.ironstride.tracking.readiness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.http.Etag;
import dev.ironstride.tracking.idempotency.Idempotency;
import dev.ironstride.tracking.idempotency.Reply;
import dev.ironstride.tracking.readiness.ReadinessStore.Position;
import dev.ironstride.tracking.readiness.Readings.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with reports over HTTP. Each change is one transaction: the row, its event, the remembered answer. */
@ApplicationScoped
class ReadinessReports {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(7999, 12, 31);
    private static final Position NEWEST =
            new Position(LAST.plusDays(1), Instant.parse("8000-01-02T00:00:00Z"), new UUID(-1L, -1L));

    private final Pool pool;
    private final Outbox outbox;
    private final Readings readings;
    private final ReadinessStore store;
    private final ReadinessJson json;
    private final Idempotency idempotency;

    ReadinessReports(
            Pool pool,
            Outbox outbox,
            Readings readings,
            ReadinessStore store,
            ReadinessJson json,
            Idempotency idempotency) {
        this.pool = pool;
        this.outbox = outbox;
        this.readings = readings;
        this.store = store;
        this.json = json;
        this.idempotency = idempotency;
    }

    /** Takes in one report, once per idempotency key if there is one. */
    Uni<Reply> post(AthleteId athlete, @Nullable String key, ReadinessRequest report) {
        return outbox.transaction(transaction -> idempotency.once(
                transaction,
                athlete,
                key,
                json.hash(report),
                () -> readings.take(transaction, athlete, report).map(this::reply)));
    }

    Uni<Reading> find(AthleteId athlete, UUID id) {
        return store.find(pool, athlete, id).map(ReadinessReports::there);
    }

    Uni<Page<ReadinessView>> list(
            AthleteId athlete, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Cursor cursor, Limit limit) {
        Position after = cursor == null
                ? NEWEST
                : new Position(
                        cursor.read(0, ReadinessReports::day),
                        cursor.read(1, Instant::parse),
                        cursor.read(2, UUID::fromString));
        return store.page(pool, athlete, bounded(from, FIRST), bounded(to, LAST), after, limit.plusOne())
                .map(rows -> Page.of(
                        rows,
                        limit,
                        last -> Cursor.of(
                                last.event().date(),
                                last.event().reportedAt(),
                                last.event().reportId())))
                .map(page ->
                        new Page<>(page.items().stream().map(ReadinessView::of).toList(), page.next()));
    }

    /** Lays a correction over a report; one that changes nothing is none. */
    Uni<Reading> correct(AthleteId athlete, UUID id, ObjectNode patch, @Nullable String ifMatch) {
        return outbox.transaction(transaction -> present(transaction, athlete, id, ifMatch)
                .chain(known -> readings.correct(transaction, athlete, known, patch)));
    }

    /** Deletes a report; what it said is forgotten here and withdrawn wherever the event arrives. */
    Uni<Void> delete(AthleteId athlete, UUID id, @Nullable String ifMatch) {
        return outbox.transaction(transaction -> present(transaction, athlete, id, ifMatch)
                .chain(known -> store.update(transaction, known.deleted(json.none()))));
    }

    private Uni<Reading> present(SqlConnection transaction, AthleteId athlete, UUID id, @Nullable String ifMatch) {
        return store.findLocked(transaction, athlete, id)
                .map(ReadinessReports::there)
                .invoke(known -> Etag.check(ifMatch, known.etag()));
    }

    /** A deleted report is as good as none. */
    private static Reading there(Optional<Reading> found) {
        return found.filter(reading -> !reading.isDeleted()).orElseThrow(ProblemException::notFound);
    }

    private static LocalDate day(String text) {
        return bounded(LocalDate.parse(text), LAST);
    }

    private static LocalDate bounded(@Nullable LocalDate day, LocalDate absent) {
        return day == null ? absent : day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }

    private Reply reply(Readings.Taken taken) {
        Reading reading = taken.reading();
        return new Reply(
                taken.outcome() == Outcome.CREATED ? 201 : 200,
                "/api/readiness/" + reading.event().reportId(),
                reading.etag(),
                json.write(ReadinessView.of(reading)));
    }
}
