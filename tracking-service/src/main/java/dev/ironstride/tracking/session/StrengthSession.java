package dev.ironstride.tracking.session;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.SessionCompleted;
import dev.ironstride.kit.identity.AthleteId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session with its sets.
 *
 * @param revision 0 while it is under way, then counting every change
 * @param completion null while it is under way
 */
record StrengthSession(
        AthleteId athlete,
        UUID id,
        long revision,
        @Nullable UUID plannedSessionId,
        Instant startedAt,
        ZoneId timeZone,
        List<LoggedSet> sets,
        @Nullable Completion completion) {

    StrengthSession {
        sets = List.copyOf(sets);
    }

    List<LoggedSet> setsDone() {
        return sets.stream().filter(LoggedSet::done).toList();
    }

    StrengthSession withSets(List<LoggedSet> others) {
        return new StrengthSession(athlete, id, revision, plannedSessionId, startedAt, timeZone, others, completion);
    }

    /** The next revision, with how it ended. */
    StrengthSession completed(Completion how) {
        return new StrengthSession(athlete, id, revision + 1, plannedSessionId, startedAt, timeZone, sets, how);
    }

    /** Entity tag of this revision, with its quotes. */
    String etag() {
        return "\"" + revision + "\"";
    }

    SessionCompleted event(Completion how) {
        return new SessionCompleted(
                athlete.value(),
                id,
                revision,
                FactStatus.ACTIVE,
                plannedSessionId,
                startedAt,
                how.endedAt(),
                timeZone,
                how.outcome(),
                how.rpe(),
                how.enjoyment(),
                setsDone().stream().map(LoggedSet::event).toList(),
                how.pain(),
                how.load());
    }
}
