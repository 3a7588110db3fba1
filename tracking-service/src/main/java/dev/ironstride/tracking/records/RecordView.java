package dev.ironstride.tracking.records;

import dev.ironstride.events.Side;
import dev.ironstride.tracking.records.DoneSet.Estimate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an athlete has done of an exercise at best; loads in kg, rounded to a tenth where they are estimated.
 *
 * @param sessions in which it was done
 * @param e1rm estimated one-repetition maximum now: each session's best set moves it a little; null where it is not estimated
 * @param bestE1rm highest estimate a single set has given
 * @param mostReps most repetitions at each load, heaviest first
 * @param longestHold longest timed hold
 */
public record RecordView(
        String exerciseId,
        int sessions,
        LocalDate lastDoneOn,
        @Nullable Estimated e1rm,
        @Nullable Estimated bestE1rm,
        List<Best> mostReps,
        @Nullable Best longestHold) {

    /** Most entries of a list of loads: more than the plates of a gym make. */
    private static final int MOST = 40;

    /**
     * An estimate and the set it comes from.
     *
     * @param lowConfidence from 10 to 12 repetitions to failure: shown, never planned from
     */
    public record Estimated(double kg, boolean lowConfidence, Best from) {}

    /**
     * A set and where it stands.
     *
     * @param set number within its session
     */
    public record Best(
            LocalDate date,
            UUID sessionId,
            int set,
            @Nullable Integer reps,
            @Nullable Integer seconds,
            @Nullable Double loadKg,
            @Nullable Double rpe,
            @Nullable Side side) {

        static @Nullable Best of(@Nullable DoneSet set) {
            return set == null ? null : from(set);
        }

        static Best from(DoneSet set) {
            return new Best(
                    set.date(),
                    set.sessionId(),
                    set.set(),
                    set.reps(),
                    set.seconds(),
                    set.loadKg(),
                    set.rpe(),
                    set.side());
        }
    }

    static RecordView of(String exerciseId, RecordBook book) {
        List<RecordBook.Exposure> exposures = book.exposures();
        Estimate best = book.best();
        return new RecordView(
                exerciseId,
                exposures.size(),
                exposures.getLast().sets().getLast().date(),
                present(exposures),
                best == null ? null : new Estimated(tenths(best.kg()), best.lowConfidence(), Best.from(best.set())),
                book.mostReps().stream().limit(MOST).map(Best::from).toList(),
                Best.of(book.longestHold()));
    }

    /** The newest smoothed estimate, with the set that moved it last. */
    private static @Nullable Estimated present(List<RecordBook.Exposure> exposures) {
        for (RecordBook.Exposure exposure : exposures.reversed()) {
            Estimate observed = exposure.observed();
            if (observed != null && !observed.lowConfidence() && exposure.smoothed() != null) {
                return new Estimated(tenths(exposure.smoothed()), false, Best.from(observed.set()));
            }
        }
        return null;
    }

    static double tenths(double kg) {
        return Math.round(kg * 10) / 10.0;
    }
}
