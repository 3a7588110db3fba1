package dev.ironstride.tracking.session;

import dev.ironstride.events.FactStatus;
import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.athlete.AthleteProfiles;
import dev.ironstride.tracking.session.SessionStore.Locked;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every change of a session has in common, within the caller's transaction. */
@ApplicationScoped
class SessionWriting {

    private final SessionStore store;
    private final SetStore sets;
    private final SessionLoad load;
    private final AthleteProfiles profiles;
    private final Clock clock;

    SessionWriting(SessionStore store, SetStore sets, SessionLoad load, AthleteProfiles profiles, Clock clock) {
        this.store = store;
        this.sets = sets;
        this.load = load;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * Begins a session, unless its id is known. The planned session is taken as told: the plan may reach us after the runner
     * reached the gym, and an id that is nobody's plan only means that the session fulfils none.
     *
     * @param id the client's, or null to make one
     */
    Uni<StrengthSession> begin(
            SqlConnection transaction, AthleteId athlete, @Nullable UUID id, SessionRequest request) {
        Instant start = request.startedAt() == null ? clock.instant() : request.startedAt();
        return profiles.find(transaction, athlete)
                .map(profile -> StrengthSession.begun(
                        athlete,
                        id == null ? UuidV7.next() : id,
                        request.plannedSessionId(),
                        start.truncatedTo(ChronoUnit.MILLIS),
                        request.timeZone() == null ? profile.zone() : ZoneId.of(request.timeZone())))
                .call(session -> store.insert(transaction, session));
    }

    /**
     * The session, and nobody else changes it until the transaction ends.
     *
     * @param start how it began, if the message says so: then it may come before the start
     */
    Uni<Locked> lock(SqlConnection transaction, AthleteId athlete, UUID id, @Nullable SessionRequest start) {
        return store.findLocked(transaction, athlete, id).chain(found -> {
            if (found.isEmpty() && start != null) {
                return begin(transaction, athlete, id, start).chain(() -> lock(transaction, athlete, id, null));
            }
            return Uni.createFrom()
                    .item(found.filter(known -> known.session().status() == FactStatus.ACTIVE)
                            .orElseThrow(ProblemException::notFound));
        });
    }

    /** Writes sets that changed; of a session that has ended, with the next revision of it. */
    Uni<StrengthSession> write(SqlConnection transaction, StrengthSession session, Collection<LoggedSet> changed) {
        StrengthSession after = session.withSets(changed);
        Completion how = session.completion();
        return sets.put(transaction, session, changed)
                .chain(() -> how == null ? Uni.createFrom().item(after) : settle(transaction, after, how.draft()));
    }

    /** Weighs a session that has ended and writes the next revision with its event, unless nothing has changed. */
    Uni<StrengthSession> end(
            SqlConnection transaction,
            StrengthSession session,
            StrengthSession before,
            Collection<LoggedSet> changed,
            Completion.Draft draft) {
        return load.weigh(transaction, session, draft).map(draft::weighed).chain(how -> {
            if (changed.isEmpty() && session.equals(before) && how.equals(before.completion())) {
                return Uni.createFrom().item(before);
            }
            StrengthSession ended = session.completed(how);
            return sets.put(transaction, session, changed)
                    .chain(() -> store.save(transaction, ended))
                    .replaceWith(ended);
        });
    }

    private Uni<StrengthSession> settle(SqlConnection transaction, StrengthSession session, Completion.Draft draft) {
        return load.weigh(transaction, session, draft)
                .map(draft::weighed)
                .map(session::completed)
                .call(ended -> store.save(transaction, ended));
    }
}
