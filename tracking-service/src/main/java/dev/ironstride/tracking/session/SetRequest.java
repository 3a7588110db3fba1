package dev.ironstride.tracking.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ironstride.events.Side;
import dev.ironstride.tracking.pain.PainReport;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One set as the client tells it.
 *
 * @param set number within the session, 1-500; may be left out where the address or the order says it
 * @param id the client's own id of the set: two sets with different ids are never taken for versions of one
 * @param exerciseId id of the catalogue, up to 100 characters
 * @param reps repetitions, 0-1000; a set done has these or {@code seconds}
 * @param seconds length of a hold, 0-7200
 * @param loadKg total external load, 0-1000; absent for bodyweight
 * @param rpe set RPE, 1-10; this or {@code rir}
 * @param rir repetitions in reserve, 0-9: kept as RPE 10 - RIR
 * @param done absent: true; false keeps a skipped set out of the load
 * @param side LEFT or RIGHT; absent for a set of both
 * @param missedReps whether a repetition was tried and not made; absent: not asked
 * @param pain felt during the set
 * @param form 1 (poor) to 5 (clean)
 * @param notes up to 500 characters
 * @param loggedAt when the client wrote it, by its own clock: of two versions of a set that both say it, the later counts,
 *     in whatever order they arrive
 * @param session how the session began, for a set that may arrive before its start; ignored once that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetRequest(
        @Nullable Integer set,
        @Nullable UUID id,
        @Nullable String exerciseId,
        @Nullable Integer reps,
        @Nullable Integer seconds,
        @Nullable Double loadKg,
        @Nullable Double rpe,
        @Nullable Double rir,
        @Nullable Boolean done,
        @Nullable Side side,
        @Nullable Boolean missedReps,
        @Nullable List<@Nullable PainReport> pain,
        @Nullable Integer form,
        @Nullable String notes,
        @Nullable Instant loggedAt,
        @Nullable SessionRequest session) {

    /** RPE of a set that leaves nothing in reserve. */
    static final double TO_FAILURE = 10;

    LoggedSet at(int number) {
        return new LoggedSet(
                number,
                1,
                id,
                Objects.requireNonNull(exerciseId),
                reps,
                seconds,
                loadKg,
                rir == null ? rpe : Double.valueOf(TO_FAILURE - rir),
                done == null || done,
                side,
                missedReps,
                PainReport.events(pain),
                form,
                notes,
                loggedAt == null ? null : loggedAt.truncatedTo(ChronoUnit.MILLIS),
                false);
    }
}
