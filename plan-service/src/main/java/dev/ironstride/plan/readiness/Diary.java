package dev.ironstride.plan.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything told of the runner, day by day; the order of the reports does not matter. */
final class Diary {

    private final Map<LocalDate, List<Report>> reports = new HashMap<>();
    private final NavigableMap<LocalDate, DayInputs> days = new TreeMap<>();

    /** Adds one more. */
    void take(Report report) {
        List<Report> ofDay = reports.computeIfAbsent(report.date(), day -> new ArrayList<>());
        ofDay.add(report);
        days.put(report.date(), DayInputs.of(ofDay));
    }

    /** The days told of until a day, that one included, in order. */
    List<LocalDate> daysUntil(LocalDate day) {
        return List.copyOf(days.headMap(day, true).keySet());
    }

    /** What is known of a day, or null. */
    @Nullable
    DayInputs on(LocalDate day) {
        return days.get(day);
    }

    /** The values of a datum from one day to another, both included. */
    List<Double> values(LocalDate from, LocalDate to, Function<DayInputs, @Nullable Double> datum) {
        var values = new ArrayList<Double>();
        for (DayInputs inputs : days.subMap(from, true, to, true).values()) {
            Double value = datum.apply(inputs);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }
}
