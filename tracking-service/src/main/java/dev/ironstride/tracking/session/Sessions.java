package dev.ironstride.tracking.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.events.FactStatus;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.athlete.AthleteProfiles;
import dev.ironstride.tracking.hash.Sha256;
import dev.ironstride.tracking.http.Etag;
import dev.ironstride.tracking.http.TimeBound;
import dev.ironstride.tracking.idempotency.Idempotency;
import dev.ironstride.tracking.idempotency.Reply;
import dev.ironstride.tracking.pain.PainReport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with sessions as a whole. Each change is one transaction. */
@ApplicationScoped
class Sessions {

    private static final Instant END_OF_LIST = Instant.parse("9000-01-01T00:00:00Z");

    private final Pool pool;
    private final Outbox outbox;
    private final SessionStore store;
    private final SessionWriting writing;
    private final AthleteProfiles profiles;
    private final Idempotency idempotency;
    private final SessionJson json;
    private final Clock clock;

    Sessions(
            Pool pool,
            Outbox outbox,
            SessionStore store,
            SessionWriting writing,
            AthleteProfiles profiles,
            Idempotency idempotency,
            SessionJson json,
            Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.store = store;
        this.writing = writing;
        this.profiles = profiles;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
    }

    /** Begins a session under an id of ours. */
    Uni<Reply> start(AthleteId athlete, @Nullable String key, SessionRequest request) {
        SessionRules.check(request, clock.instant());
        return outbox.transaction(transaction -> idempotency.once(
                transaction,
                athlete,
                key,
                Sha256.hex(("session" + json.write(request)).getBytes(StandardCharsets.UTF_8)),
                () -> writing.begin(transaction, athlete, null, request).map(session -> reply(201, session))));
    }

    /**
     * Begins a session under the client's id: 201, or 200 if it is known like this. Known otherwise it is refused with 409,
     * unless the header says that this shall replace.
     */
    Uni<Reply> start(AthleteId athlete, UUID id, SessionRequest request, @Nullable String ifMatch) {
        SessionRules.check(request, clock.instant());
        return outbox.transaction(transaction -> store.findLocked(transaction, athlete, id)
                .chain(found -> writing.lock(transaction, athlete, id, request).chain(locked -> {
                    StrengthSession known = locked.session();
                    if (request.matches(known)) {
                        return Uni.createFrom().item(reply(found.isEmpty() ? 201 : 200, known));
                    }
                    if (ifMatch == null || ifMatch.isBlank()) {
                        throw Conflicts.ofSessions(known, request);
                    }
                    Etag.check(ifMatch, known.etag());
                    return correct(transaction, known, json.patch(request)).map(session -> reply(200, session));
                })));
    }

    Uni<StrengthSession> find(AthleteId athlete, UUID id) {
        return store.find(pool, athlete, id)
                .map(found -> found.filter(session -> session.status() == FactStatus.ACTIVE)
                        .orElseThrow(ProblemException::notFound));
    }

    Uni<Page<SessionView>> list(
            AthleteId athlete, @Nullable String from, @Nullable String to, @Nullable Cursor cursor, Limit limit) {
        Instant afterStart = cursor == null ? END_OF_LIST : cursor.read(0, Instant::parse);
        UUID afterId = cursor == null ? new UUID(-1L, -1L) : cursor.read(1, UUID::fromString);
        return profiles.find(pool, athlete)
                .chain(profile -> store.page(
                        pool,
                        athlete,
                        TimeBound.from(from, profile.zone()),
                        TimeBound.to(to, profile.zone()),
                        afterStart,
                        afterId,
                        limit.plusOne()))
                .map(rows -> Page.of(rows, limit, last -> Cursor.of(last.startedAt(), last.id())))
                .map(page ->
                        new Page<>(page.items().stream().map(SessionView::of).toList(), page.next()));
    }

    /** Corrects a session, beside its sets. A correction that changes nothing is none. */
    Uni<StrengthSession> correct(AthleteId athlete, UUID id, ObjectNode patch, @Nullable String ifMatch) {
        return outbox.transaction(transaction -> writing.lock(transaction, athlete, id, null)
                .chain(locked -> {
                    Etag.check(ifMatch, locked.session().etag());
                    return correct(transaction, locked.session(), patch);
                }));
    }

    /** Deletes a session; if it was told, its effect is withdrawn wherever the event arrives. */
    Uni<Void> delete(AthleteId athlete, UUID id, @Nullable String ifMatch) {
        return outbox.transaction(transaction -> writing.lock(transaction, athlete, id, null)
                .chain(locked -> {
                    Etag.check(ifMatch, locked.session().etag());
                    return store.save(transaction, locked.session().deleted());
                }));
    }

    private Uni<StrengthSession> correct(SqlConnection transaction, StrengthSession known, ObjectNode patch) {
        SessionCorrection correction = json.corrected(known, patch);
        Completion before = known.completion();
        SessionRules.check(correction, before != null, clock.instant());
        StrengthSession session = known.begun(
                correction.plannedSessionId(),
                Objects.requireNonNull(correction.startedAt()).truncatedTo(ChronoUnit.MILLIS),
                ZoneId.of(Objects.requireNonNull(correction.timeZone())),
                correction.notes());
        if (before == null) {
            return store.save(transaction, session).replaceWith(session);
        }
        Completion.Draft draft = new Completion.Draft(
                Objects.requireNonNull(correction.endedAt()).truncatedTo(ChronoUnit.MILLIS),
                correction.outcome(),
                correction.rpe(),
                correction.enjoyment(),
                PainReport.events(correction.pain()));
        SessionRules.checkEnd(draft.endedAt(), session.startedAt());
        return writing.end(transaction, session, known, List.of(), draft);
    }

    private Reply reply(int status, StrengthSession session) {
        return new Reply(status, "/api/sessions/" + session.id(), session.etag(), json.write(SessionView.of(session)));
    }
}
