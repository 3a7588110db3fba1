package dev.ironstride.plan.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Load of each local day, AU; a day without training is 0 (domain.md 6.4). Each day is summed in the order of size, so that
 * the order of arrival cannot change the last digit.
 */
public final class DailyLoads {

    private final Map<LocalDate, Double> days;

    private DailyLoads(Collection<LoadEntry> entries) {
        days = HashMap.newHashMap(entries.size());
        List<LoadEntry> bySize = new ArrayList<>(entries);
        bySize.sort(Comparator.comparingDouble(LoadEntry::au));
        for (LoadEntry entry : bySize) {
            days.merge(entry.day(), entry.au(), Double::sum);
        }
    }

    /** Runs and strength work together: what CTL_all is made of. */
    public static DailyLoads ofAll(Collection<LoadEntry> entries) {
        return new DailyLoads(entries);
    }

    /** Runs alone: what CTL_run is made of. Many tools leave strength out of fitness (S57), so both are kept. */
    public static DailyLoads ofRuns(Collection<LoadEntry> entries) {
        return new DailyLoads(entries.stream().filter(LoadEntry::run).toList());
    }

    /** Load of a day, AU. */
    public double on(LocalDate day) {
        return days.getOrDefault(day, 0.0);
    }

    /** The loads of so many days that end with a day, AU, in order. */
    public double[] last(int count, LocalDate day) {
        double[] loads = new double[count];
        LocalDate first = day.minusDays(count - 1L);
        Arrays.setAll(loads, index -> on(first.plusDays(index)));
        return loads;
    }

    /** Sum of so many days that end with a day, AU. */
    public double sum(int count, LocalDate day) {
        return Arrays.stream(last(count, day)).sum();
    }

    /** The first day with an entry, or another day if there is none. */
    public LocalDate firstDay(LocalDate otherwise) {
        return days.keySet().stream().min(Comparator.naturalOrder()).orElse(otherwise);
    }
}
