package dev.ironstride.tracking.records;

import dev.ironstride.tracking.records.DoneSet.Estimate;
import dev.ironstride.tracking.records.RecordView.Best;
import dev.ironstride.tracking.records.RecordView.Estimated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session of an exercise.
 *
 * @param observed estimate of its best set
 * @param e1rm smoothed estimate after it, kg; null until there is a trusted one
 * @param topLoadKg heaviest load; null without load
 * @param volumeKg repetitions times load, summed
 * @param sets as they were done
 */
public record RecordPoint(
        LocalDate date,
        UUID sessionId,
        @Nullable Estimated observed,
        @Nullable Double e1rm,
        @Nullable Double topLoadKg,
        double volumeKg,
        List<Best> sets) {

    static RecordPoint of(RecordBook.Exposure exposure) {
        DoneSet first = exposure.sets().getFirst();
        Estimate observed = exposure.observed();
        return new RecordPoint(
                first.date(),
                first.sessionId(),
                observed == null
                        ? null
                        : new Estimated(
                                RecordView.tenths(observed.kg()), observed.lowConfidence(), Best.from(observed.set())),
                exposure.smoothed() == null ? null : Double.valueOf(RecordView.tenths(exposure.smoothed())),
                exposure.sets().stream()
                        .map(DoneSet::loadKg)
                        .filter(Objects::nonNull)
                        .max(Double::compare)
                        .orElse(null),
                RecordView.tenths(exposure.sets().stream()
                        .mapToDouble(RecordPoint::volume)
                        .sum()),
                exposure.sets().stream().map(Best::from).toList());
    }

    private static double volume(DoneSet set) {
        return set.reps() == null || set.loadKg() == null ? 0 : set.reps() * set.loadKg();
    }
}
