package dev.ironstride.tracking.session;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.SessionCompleted;
import dev.ironstride.kit.identity.AthleteId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session with its sets.
 *
 * @param revision 0 while it is under way, then counting every change
 * @param log its sets by number, those deleted too
 * @param completion null while it is under way
 */
record StrengthSession(
        AthleteId athlete,
        UUID id,
        long revision,
        FactStatus status,
        @Nullable UUID plannedSessionId,
        Instant startedAt,
        ZoneId timeZone,
        @Nullable String notes,
        List<LoggedSet> log,
        @Nullable Completion completion) {

    StrengthSession {
        log = List.copyOf(log);
    }

    /** A session that begins. */
    static StrengthSession begun(
            AthleteId athlete, UUID id, @Nullable UUID plannedSessionId, Instant startedAt, ZoneId timeZone) {
        return new StrengthSession(
                athlete, id, 0, FactStatus.ACTIVE, plannedSessionId, startedAt, timeZone, null, List.of(), null);
    }

    /** Its sets, those left out that were deleted. */
    List<LoggedSet> sets() {
        return log.stream().filter(set -> !set.deleted()).toList();
    }

    List<LoggedSet> setsDone() {
        return sets().stream().filter(LoggedSet::done).toList();
    }

    /** The set of a number, deleted or not. */
    Optional<LoggedSet> logged(int number) {
        return log.stream().filter(set -> set.set() == number).findFirst();
    }

    StrengthSession withSets(Collection<LoggedSet> changed) {
        TreeMap<Integer, LoggedSet> byNumber = new TreeMap<>();
        log.forEach(set -> byNumber.put(set.set(), set));
        changed.forEach(set -> byNumber.put(set.set(), set));
        return with(plannedSessionId, startedAt, timeZone, notes, List.copyOf(byNumber.values()));
    }

    StrengthSession begun(@Nullable UUID planned, Instant start, ZoneId zone, @Nullable String words) {
        return with(planned, start, zone, words, log);
    }

    /** The next revision, with how it ended. */
    StrengthSession completed(Completion how) {
        return new StrengthSession(
                athlete, id, revision + 1, status, plannedSessionId, startedAt, timeZone, notes, log, how);
    }

    /** The same session, deleted; a new revision if any was told. */
    StrengthSession deleted() {
        return new StrengthSession(
                athlete,
                id,
                completion == null ? revision : revision + 1,
                FactStatus.DELETED,
                plannedSessionId,
                startedAt,
                timeZone,
                notes,
                log,
                completion);
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
                status,
                plannedSessionId,
                startedAt,
                how.endedAt(),
                timeZone,
                how.outcome(),
                how.rpe(),
                how.enjoyment(),
                setsDone().stream().map(LoggedSet::event).toList(),
                FeltPain.of(how.pain(), sets()),
                how.load());
    }

    private StrengthSession with(
            @Nullable UUID planned, Instant start, ZoneId zone, @Nullable String words, List<LoggedSet> sets) {
        return new StrengthSession(athlete, id, revision, status, planned, start, zone, words, sets, completion);
    }
}
