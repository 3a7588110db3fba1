package dev.ironstride.tracking.session;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.http.Etag;
import dev.ironstride.tracking.session.SetVersions.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with sets. Each change is one transaction; after completion it is a correction, and told as one. */
@ApplicationScoped
class SetLog {

    private final Outbox outbox;
    private final SessionWriting writing;
    private final Clock clock;

    SetLog(Outbox outbox, SessionWriting writing, Clock clock) {
        this.outbox = outbox;
        this.writing = writing;
        this.clock = clock;
    }

    /**
     * Writes one set and answers it as it stands then. Repeated it changes nothing; another version is refused with 409,
     * unless it was logged later or the header says that it shall replace.
     */
    Uni<LoggedSet> put(AthleteId athlete, UUID id, int number, SetRequest request, @Nullable String ifMatch) {
        SessionRules.check(request, number, clock.instant());
        LoggedSet sent = request.at(number);
        return outbox.transaction(transaction -> writing.lock(transaction, athlete, id, request.session())
                .chain(locked -> {
                    StrengthSession session = locked.session();
                    LoggedSet known = session.logged(number).orElse(null);
                    if (judge(known, sent, ifMatch) == Verdict.KEEP && known != null) {
                        return Uni.createFrom().item(known);
                    }
                    LoggedSet next = known == null ? sent : sent.after(known);
                    return writing.write(transaction, session, List.of(next)).replaceWith(next);
                }));
    }

    /**
     * Deletes a set.
     *
     * @param loggedAt when the client did so, by its own clock; null: now
     */
    Uni<Void> delete(AthleteId athlete, UUID id, int number, @Nullable Instant loggedAt, @Nullable String ifMatch) {
        SessionRules.checkNumber(number, clock.instant());
        Instant moment = (loggedAt == null ? clock.instant() : loggedAt).truncatedTo(ChronoUnit.MILLIS);
        return outbox.transaction(transaction -> writing.lock(transaction, athlete, id, null)
                .chain(locked -> {
                    LoggedSet known = locked.session()
                            .logged(number)
                            .filter(set -> !set.deleted())
                            .orElseThrow(ProblemException::notFound);
                    Etag.check(ifMatch, known.etag());
                    LoggedSet gone = known.deletedAt(moment);
                    if (ifMatch == null
                            && known.loggedAt() != null
                            && known.loggedAt().isAfter(moment)) {
                        throw Conflicts.ofSets(known, gone);
                    }
                    return writing.write(transaction, locked.session(), List.of(gone));
                })
                .replaceWithVoid());
    }

    private static Verdict judge(@Nullable LoggedSet known, LoggedSet sent, @Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            Verdict verdict = SetVersions.judge(known, sent);
            if (verdict == Verdict.CONFLICT && known != null) {
                throw Conflicts.ofSets(known, sent);
            }
            return verdict;
        }
        if (known == null) {
            throw new ProblemException(Problem.of(
                    412,
                    "changed-meanwhile",
                    "It has changed meanwhile",
                    "There is no set with this number to replace."));
        }
        Etag.check(ifMatch, known.etag());
        return known.saysTheSameAs(sent) ? Verdict.KEEP : Verdict.WRITE;
    }
}
