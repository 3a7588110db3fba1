package dev.ironstride.tracking.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.events.Pain;
import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.athlete.AthleteProfiles;
import dev.ironstride.tracking.hash.Sha256;
import dev.ironstride.tracking.http.TimeBound;
import dev.ironstride.tracking.idempotency.Idempotency;
import dev.ironstride.tracking.idempotency.Reply;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with sessions. Each change is one transaction. */
@ApplicationScoped
class Sessions {

    private static final Instant END_OF_LIST = Instant.parse("9000-01-01T00:00:00Z");

    private final Pool pool;
    private final Outbox outbox;
    private final SessionStore store;
    private final SessionLoad load;
    private final AthleteProfiles profiles;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Clock clock;

    Sessions(
            Pool pool,
            Outbox outbox,
            SessionStore store,
            SessionLoad load,
            AthleteProfiles profiles,
            Idempotency idempotency,
            ObjectMapper json,
            Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.store = store;
        this.load = load;
        this.profiles = profiles;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Begins a session. The planned session is taken as told: the plan may reach us after the runner reached the gym, and
     * an id that is nobody's plan only means that the session fulfils none.
     */
    Uni<Reply> start(AthleteId athlete, @Nullable String key, SessionRequest request) {
        SessionRules.check(request, clock.instant());
        return outbox.transaction(transaction -> idempotency.once(
                transaction,
                athlete,
                key,
                Sha256.hex(("session" + write(request)).getBytes(StandardCharsets.UTF_8)),
                () -> begin(transaction, athlete, request)));
    }

    private Uni<Reply> begin(SqlConnection transaction, AthleteId athlete, SessionRequest request) {
        Instant start = request.startedAt() == null ? clock.instant() : request.startedAt();
        return profiles.find(transaction, athlete)
                .map(profile -> new StrengthSession(
                        athlete,
                        UuidV7.next(),
                        0,
                        request.plannedSessionId(),
                        start.truncatedTo(ChronoUnit.MILLIS),
                        request.timeZone() == null ? profile.zone() : ZoneId.of(request.timeZone()),
                        List.of(),
                        null))
                .call(session -> store.insert(transaction, session))
                .map(session -> new Reply(
                        201, "/api/sessions/" + session.id(), session.etag(), write(SessionView.of(session))));
    }

    Uni<StrengthSession> find(AthleteId athlete, UUID id) {
        return store.find(pool, athlete, id).map(Sessions::there);
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

    /** Writes one set. Repeated it changes nothing; after completion it is a correction, and told as one. */
    Uni<LoggedSet> put(AthleteId athlete, UUID id, int number, SetRequest request) {
        SessionRules.check(request, number);
        LoggedSet set = request.at(number);
        return outbox.transaction(transaction -> locked(transaction, athlete, id)
                .chain(session -> {
                    StrengthSession changed = merged(session, List.of(set));
                    if (changed.equals(session)) {
                        return Uni.createFrom().voidItem();
                    }
                    Completion how = session.completion();
                    return store.put(transaction, session, List.of(set))
                            .chain(() -> how == null
                                    ? Uni.createFrom().voidItem()
                                    : settle(transaction, changed, how).replaceWithVoid());
                })
                .replaceWith(set));
    }

    /** Ends a session. Repeated with the same body it gives the same answer; with another, it corrects. */
    Uni<StrengthSession> complete(AthleteId athlete, UUID id, CompletionRequest request) {
        return outbox.transaction(transaction -> locked(transaction, athlete, id)
                .chain(session -> {
                    SessionRules.check(request, session.startedAt());
                    List<LoggedSet> sets = sets(request);
                    StrengthSession changed = merged(session, sets);
                    Instant end = end(request, session);
                    SessionRules.check(new CompletionRequest(end, null, null, null, null, null), session.startedAt());
                    return load.weigh(transaction, changed, end, request.rpe(), request.outcome())
                            .map(weighed -> new Completion(
                                    end,
                                    weighed.outcome(),
                                    request.rpe(),
                                    request.enjoyment(),
                                    pain(request),
                                    weighed.load()))
                            .chain(how -> how.equals(session.completion()) && changed.equals(session)
                                    ? Uni.createFrom().item(session)
                                    : store.put(transaction, session, sets)
                                            .chain(() -> written(transaction, changed.completed(how))));
                }));
    }

    private Uni<StrengthSession> settle(SqlConnection transaction, StrengthSession changed, Completion before) {
        return load.weigh(transaction, changed, before.endedAt(), before.rpe(), before.outcome())
                .chain(weighed -> written(
                        transaction,
                        changed.completed(new Completion(
                                before.endedAt(),
                                before.outcome(),
                                before.rpe(),
                                before.enjoyment(),
                                before.pain(),
                                weighed.load()))));
    }

    private Uni<StrengthSession> written(SqlConnection transaction, StrengthSession session) {
        return store.complete(transaction, session).replaceWith(session);
    }

    private Uni<StrengthSession> locked(SqlConnection transaction, AthleteId athlete, UUID id) {
        return store.findLocked(transaction, athlete, id).map(Sessions::there);
    }

    /** Left out, the end is now; said again later, it stays what it was. */
    private Instant end(CompletionRequest request, StrengthSession session) {
        if (request.endedAt() != null) {
            return request.endedAt().truncatedTo(ChronoUnit.MILLIS);
        }
        Completion before = session.completion();
        return before == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : before.endedAt();
    }

    private static List<LoggedSet> sets(CompletionRequest request) {
        List<LoggedSet> sets = new ArrayList<>();
        List<SetRequest> told = request.sets() == null ? List.of() : request.sets();
        for (SetRequest set : told) {
            sets.add(set.at(set.set() == null ? sets.size() + 1 : set.set()));
        }
        return sets;
    }

    private static List<Pain> pain(CompletionRequest request) {
        List<CompletionRequest.PainReport> told = request.pain() == null ? List.of() : request.pain();
        return told.stream()
                .map(report ->
                        new Pain(Objects.requireNonNull(report.site()).name(), Objects.requireNonNull(report.score())))
                .toList();
    }

    private static StrengthSession merged(StrengthSession session, List<LoggedSet> sets) {
        TreeMap<Integer, LoggedSet> byNumber = new TreeMap<>();
        session.sets().forEach(set -> byNumber.put(set.set(), set));
        sets.forEach(set -> byNumber.put(set.set(), set));
        return session.withSets(List.copyOf(byNumber.values()));
    }

    private static StrengthSession there(Optional<StrengthSession> found) {
        return found.orElseThrow(ProblemException::notFound);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
