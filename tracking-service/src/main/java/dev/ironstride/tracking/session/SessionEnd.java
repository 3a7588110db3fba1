package dev.ironstride.tracking.session;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.tracking.hash.Sha256;
import dev.ironstride.tracking.http.Etag;
import dev.ironstride.tracking.pain.PainReport;
import dev.ironstride.tracking.session.SetVersions.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends sessions: completed, in part, or given up. */
@ApplicationScoped
class SessionEnd {

    private final Outbox outbox;
    private final SessionWriting writing;
    private final SessionStore store;
    private final Echoes echoes;
    private final SessionJson json;
    private final Clock clock;

    SessionEnd(
            Outbox outbox, SessionWriting writing, SessionStore store, Echoes echoes, SessionJson json, Clock clock) {
        this.outbox = outbox;
        this.writing = writing;
        this.store = store;
        this.echoes = echoes;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Ends a session and weighs it. The end that was told last changes nothing when it comes again, whatever was corrected
     * since; another end is a correction.
     */
    Uni<StrengthSession> end(AthleteId athlete, UUID id, CompletionRequest request, @Nullable String ifMatch) {
        SessionRules.check(request, clock.instant());
        String hash = Sha256.hex(json.write(request).getBytes(StandardCharsets.UTF_8));
        return outbox.transaction(transaction -> echoes.turn(transaction, athlete)
                .chain(() -> writing.lock(transaction, athlete, id, request.session()))
                .chain(locked -> {
                    StrengthSession before = locked.session();
                    if (before.completion() != null && hash.equals(locked.completionHash())) {
                        return Uni.createFrom().item(before);
                    }
                    Etag.check(ifMatch, before.etag());
                    Instant end = end(request, before);
                    SessionRules.checkEnd(end, before.startedAt());
                    List<LoggedSet> changed = changed(request, before);
                    StrengthSession session = noted(before.withSets(changed), request.notes());
                    Completion.Draft draft = new Completion.Draft(
                            end,
                            request.outcome(),
                            request.rpe(),
                            request.enjoyment(),
                            PainReport.events(request.pain()));
                    return writing.end(transaction, session, before, changed, draft)
                            .call(ended -> store.keepHash(transaction, ended, hash))
                            .call(ended -> echoes.withdraw(transaction, ended, end));
                }));
    }

    /** Left out, the end is now; said again later, it stays what it was. */
    private Instant end(CompletionRequest request, StrengthSession session) {
        if (request.endedAt() != null) {
            return request.endedAt().truncatedTo(ChronoUnit.MILLIS);
        }
        Completion before = session.completion();
        return before == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : before.endedAt();
    }

    /** The sets that come with the end and differ; they are the runner's last word, unless a known one was logged later. */
    private static List<LoggedSet> changed(CompletionRequest request, StrengthSession session) {
        List<LoggedSet> changed = new ArrayList<>();
        List<@Nullable SetRequest> told = request.sets() == null ? List.of() : request.sets();
        for (int i = 0; i < told.size(); i++) {
            SetRequest set = Objects.requireNonNull(told.get(i));
            LoggedSet sent = set.at(set.set() == null ? i + 1 : set.set());
            LoggedSet known = session.logged(sent.set()).orElse(null);
            if (SetVersions.judge(known, sent) != Verdict.KEEP) {
                changed.add(known == null ? sent : sent.after(known));
            }
        }
        return changed;
    }

    private static StrengthSession noted(StrengthSession session, @Nullable String notes) {
        return notes == null
                ? session
                : session.begun(session.plannedSessionId(), session.startedAt(), session.timeZone(), notes);
    }
}
