package dev.ironstride.plan.readiness;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Readiness over days. A low band is left only after two better days in a row (domain.md 7, anti-thrash); then the worse of
 * the two counts. A day of which too little is known keeps the plan, and is neither better nor worse: a runner who tells
 * every other day can leave a band too. After a week without a verdict an old one is forgotten.
 */
public final class ReadinessCourse {

    /** Days without a verdict after which the last one no longer holds. [E] */
    static final int FORGOTTEN_AFTER = 7;
    /** Days that three red ones have to fall in. [T13] */
    private static final int RED_WINDOW = 5;

    private final List<Readiness> days;

    private ReadinessCourse(List<Readiness> days) {
        this.days = days;
    }

    /**
     * Judges every day told of until a day.
     *
     * @param reports in any order; what is told of later days does not count
     */
    public static ReadinessCourse until(LocalDate day, Collection<Report> reports) {
        var log = new ReadinessLog();
        reports.forEach(log::take);
        return log.until(day);
    }

    /** The course of days judged by themselves, in order. */
    static ReadinessCourse of(List<Readiness> judged) {
        var damping = new Damping();
        return new ReadinessCourse(judged.stream().map(damping::next).toList());
    }

    /** Readiness on a day; unknown if nothing was told of it. */
    public Readiness on(LocalDate day) {
        return told(day).orElseGet(() -> new Readiness(day, Band.UNKNOWN, Band.UNKNOWN, List.of()));
    }

    /** Every day that something was told of, in order. */
    public List<Readiness> days() {
        return days;
    }

    /** T13: how many of the five days that end with a day are red. */
    public long redDays(LocalDate day) {
        return days.stream()
                .filter(one -> one.band() == Band.RED
                        && one.date().isAfter(day.minusDays(RED_WINDOW))
                        && !one.date().isAfter(day))
                .count();
    }

    private Optional<Readiness> told(LocalDate day) {
        return days.stream().filter(one -> one.date().equals(day)).findFirst();
    }

    /** The band that holds, and the better day that has been seen once. */
    private static final class Damping {

        private Band held = Band.GREEN;
        private @Nullable Band betterOnce;
        private @Nullable LocalDate last;

        Readiness next(Readiness day) {
            Band band = day.ofDay();
            if (band == Band.UNKNOWN) {
                return day;
            }
            if (last != null && last.plusDays(FORGOTTEN_AFTER).isBefore(day.date())) {
                held = Band.GREEN;
                betterOnce = null;
            }
            last = day.date();
            if (!band.betterThan(held)) {
                held = band;
                betterOnce = null;
            } else if (betterOnce == null) {
                betterOnce = band;
            } else {
                held = band.worse(betterOnce);
                betterOnce = band.betterThan(held) ? band : null;
            }
            return new Readiness(day.date(), held, band, day.findings());
        }
    }
}
