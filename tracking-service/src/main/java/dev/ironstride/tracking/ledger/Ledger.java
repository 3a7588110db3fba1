package dev.ironstride.tracking.ledger;

import dev.ironstride.tracking.ledger.DayLoad.Activity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * All days of an athlete, from the first activity to the last day known, worked out in one pass over them.
 *
 * @param days without a gap; empty for an athlete without activities
 */
record Ledger(List<DayLoad> days, Course run, Course strength, Course all, Strain strain, AcuteChronic ratio) {

    /** Fitness of one kind of load, and where it began. */
    record Course(double seed, Fitness fitness) {

        private static Course of(double[] loads, Averaging averaging) {
            double seed = Fitness.seed(loads);
            return new Course(seed, Fitness.of(loads, seed, averaging));
        }
    }

    /**
     * Adds the days up.
     *
     * @param activities of the athlete, in any order
     * @param today last day that is known to be a rest day if nothing was done; later activities make it later
     */
    static Ledger of(List<Activity> activities, LocalDate today, Averaging averaging) {
        List<DayLoad> days = days(activities, today);
        double[] all = loads(days, DayLoad::all);
        Course together = Course.of(all, averaging);
        return new Ledger(
                days,
                Course.of(loads(days, DayLoad::run), averaging),
                Course.of(loads(days, DayLoad::strength), averaging),
                together,
                Strain.of(all),
                AcuteChronic.of(all, together.seed()));
    }

    /** Index of a day, or -1 if nothing is known of it. */
    int index(LocalDate day) {
        if (days.isEmpty()) {
            return -1;
        }
        long index = day.toEpochDay() - days.getFirst().day().toEpochDay();
        return index >= 0 && index < days.size() ? (int) index : -1;
    }

    /** First day of which something is known; null without activities. */
    @Nullable
    LocalDate firstDay() {
        return days.isEmpty() ? null : days.getFirst().day();
    }

    private static List<DayLoad> days(List<Activity> activities, LocalDate today) {
        // Each day is summed in the order of size, so that the order of arrival cannot change the last digit.
        List<Activity> sorted = activities.stream()
                .sorted((one, other) -> one.day().equals(other.day())
                        ? Double.compare(one.au(), other.au())
                        : one.day().compareTo(other.day()))
                .toList();
        List<DayLoad> days = new ArrayList<>();
        for (Activity activity : sorted) {
            if (days.isEmpty()) {
                days.add(DayLoad.rest(activity.day()));
            }
            restUntil(days, activity.day());
            days.set(days.size() - 1, days.getLast().and(activity));
        }
        if (!days.isEmpty()) {
            restUntil(days, today);
        }
        return days;
    }

    private static void restUntil(List<DayLoad> days, LocalDate last) {
        while (days.getLast().day().isBefore(last)) {
            days.add(DayLoad.rest(days.getLast().day().plusDays(1)));
        }
    }

    private static double[] loads(List<DayLoad> days, ToDoubleFunction<DayLoad> load) {
        return days.stream().mapToDouble(load).toArray();
    }
}
