package dev.ironstride.plan.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A datum's last seven days, and the weeks before them that say what is usual for the runner (domain.md 6.7). */
final class Windows {

    /** Days of the mean that is judged. [6.7] */
    static final int RECENT_DAYS = 7;
    /** Least valid days a week. [S67] */
    static final int LEAST_VALID_DAYS = 3;
    /** Longest baseline, days before the recent ones. [6.7] */
    static final int BASELINE_DAYS = 60;
    /** Least weeks of the baseline with enough valid days: 28 days. [6.7] */
    static final int LEAST_BASELINE_WEEKS = 4;

    private Windows() {}

    /** Mean of the seven days that end with a day; empty with fewer than three valid ones. */
    static Optional<Double> recent(Diary diary, LocalDate day, Function<DayInputs, @Nullable Double> datum) {
        List<Double> values = diary.values(day.minusDays(RECENT_DAYS - 1L), day, datum);
        return values.size() < LEAST_VALID_DAYS ? Optional.empty() : Optional.of(Sample.mean(values));
    }

    /**
     * What was usual before the recent seven days: the weeks of the 60 days before that have three valid days, once there
     * are four such weeks. Weeks with fewer days say too little and are left out.
     */
    static Optional<Sample> baseline(Diary diary, LocalDate day, Function<DayInputs, @Nullable Double> datum) {
        LocalDate last = day.minusDays(RECENT_DAYS);
        LocalDate first = last.minusDays(BASELINE_DAYS - 1L);
        var usual = new ArrayList<Double>();
        int weeks = 0;
        for (LocalDate end = last; !end.isBefore(first); end = end.minusDays(RECENT_DAYS)) {
            LocalDate start = end.minusDays(RECENT_DAYS - 1L);
            List<Double> values = diary.values(start.isBefore(first) ? first : start, end, datum);
            if (values.size() >= LEAST_VALID_DAYS) {
                usual.addAll(values);
                weeks++;
            }
        }
        return weeks < LEAST_BASELINE_WEEKS ? Optional.empty() : Optional.of(Sample.of(usual));
    }
}
