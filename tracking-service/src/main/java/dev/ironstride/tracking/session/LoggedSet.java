package dev.ironstride.tracking.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ironstride.events.Pain;
import dev.ironstride.events.SessionCompleted.SetDone;
import dev.ironstride.events.Side;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One set of a session; units as in {@link SetRequest}.
 *
 * @param set number within the session, from 1
 * @param revision counts the versions of the set, from 1
 * @param done false for a set that was skipped
 * @param deleted kept so that a late message does not revive it; nowhere shown but in a conflict
 */
public record LoggedSet(
        int set,
        int revision,
        @Nullable UUID id,
        String exerciseId,
        @Nullable Integer reps,
        @Nullable Integer seconds,
        @Nullable Double loadKg,
        @Nullable Double rpe,
        boolean done,
        @Nullable Side side,
        @Nullable Boolean missedReps,
        List<Pain> pain,
        @Nullable Integer form,
        @Nullable String notes,
        @Nullable Instant loggedAt,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted) {

    /** What a set of one side counts of a set of both: logging side by side must not weigh more. */
    private static final double ONE_SIDE = 0.5;

    /** Takes a copy. */
    public LoggedSet {
        pain = List.copyOf(pain);
    }

    SetDone event() {
        return new SetDone(set, exerciseId, reps, seconds, loadKg, rpe, side, missedReps);
    }

    /** How much of a set it is. */
    double share() {
        return side == null ? 1 : ONE_SIDE;
    }

    /** Entity tag of this version, with its quotes. */
    String etag() {
        return "\"" + revision + "\"";
    }

    /** Whether both say the same of the same set, whenever they were written. */
    boolean saysTheSameAs(LoggedSet other) {
        return as(0, null, null).equals(other.as(0, null, null));
    }

    /** This content as the version after another. */
    LoggedSet after(LoggedSet other) {
        return as(other.revision + 1, id == null ? other.id : id, loggedAt);
    }

    LoggedSet deletedAt(Instant moment) {
        return new LoggedSet(
                set,
                revision + 1,
                id,
                exerciseId,
                reps,
                seconds,
                loadKg,
                rpe,
                done,
                side,
                missedReps,
                List.of(),
                form,
                null,
                moment,
                true);
    }

    private LoggedSet as(int version, @Nullable UUID ownId, @Nullable Instant moment) {
        return new LoggedSet(
                set,
                version,
                ownId,
                exerciseId,
                reps,
                seconds,
                loadKg,
                rpe,
                done,
                side,
                missedReps,
                pain,
                form,
                notes,
                moment,
                deleted);
    }
}
