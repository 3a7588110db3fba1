package dev.ironstride.tracking.provider;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the body being read from a payload. Several values of one figure on one day are averaged. Each figure is told
 * on its own: apps send them in separate posts, and one must not replace the other.
 */
public final class ReadinessDraft {

    /** What can be true of a person at rest, beats per minute; beyond it the device or the unit is wrong. */
    private static final double LOWEST_PULSE = 25;

    private static final double HIGHEST_PULSE = 150;
    private static final double HIGHEST_HRV_MILLIS = 500;

    /** Shorter sleep is a nap, which says nothing of the night; longer is a watch left in a drawer. */
    private static final double SHORTEST_SLEEP_MINUTES = 90;

    private static final double LONGEST_SLEEP_MINUTES = 24 * 60;

    /**
     * When a value was measured.
     *
     * @param day in the athlete's own zone; null if only the moment is known
     */
    public record Moment(@Nullable LocalDate day, Instant at) {}

    private enum Figure {
        RESTING("resting"),
        VARIABILITY("hrv"),
        SLEEP("sleep");

        private final String prefix;

        Figure(String prefix) {
            this.prefix = prefix;
        }

        private String key(Moment moment) {
            return prefix + ":" + (moment.day() == null ? moment.at() : moment.day());
        }
    }

    private record Values(Figure figure, Moment last, List<Double> all) {

        private Values with(Moment moment, double value) {
            List<Double> more = new ArrayList<>(all);
            more.add(value);
            return new Values(figure, moment.at().isAfter(last.at()) ? moment : last, more);
        }

        private double mean() {
            return all.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        }
    }

    private final Map<String, Values> figures = new LinkedHashMap<>();

    /** Resting heart rate, beats per minute. */
    public void resting(Moment moment, @Nullable Double beats) {
        add(Figure.RESTING, moment, beats, LOWEST_PULSE, HIGHEST_PULSE);
    }

    /** Heart rate variability, milliseconds. */
    public void variability(Moment moment, @Nullable Double millis) {
        add(Figure.VARIABILITY, moment, millis, Double.MIN_VALUE, HIGHEST_HRV_MILLIS);
    }

    /** Minutes asleep in one night. */
    public void sleep(Moment moment, @Nullable Double minutes) {
        add(Figure.SLEEP, moment, minutes, SHORTEST_SLEEP_MINUTES, LONGEST_SLEEP_MINUTES);
    }

    /** What is known, in the order in which it came up. */
    public List<Telling> told() {
        List<Telling> told = new ArrayList<>();
        figures.forEach((key, values) -> told.add(telling(key, values)));
        return told;
    }

    private void add(Figure figure, Moment moment, @Nullable Double value, double least, double most) {
        if (value != null && value >= least && value <= most) {
            String key = figure.key(moment);
            Values before = figures.getOrDefault(key, new Values(figure, moment, List.of()));
            figures.put(key, before.with(moment, value));
        }
    }

    private static Telling telling(String key, Values values) {
        Moment last = values.last();
        return switch (values.figure()) {
            case RESTING ->
                new Telling.Readiness(key, last.day(), last.at(), null, (int) Math.round(values.mean()), null);
            case VARIABILITY -> new Telling.Readiness(key, last.day(), last.at(), values.mean(), null, null);
            case SLEEP ->
                new Telling.Readiness(key, last.day(), last.at(), null, null, (int) Math.round(values.mean()));
        };
    }
}
