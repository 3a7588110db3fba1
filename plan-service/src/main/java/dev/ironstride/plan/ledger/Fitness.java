package dev.ironstride.plan.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Chronic and acute load and their balance on a day (domain.md 6.4, GoldenCheetah's form, S62).
 *
 * @param ctl chronic training load at the end of the day, AU a day
 * @param atl acute training load at the end of the day, AU a day
 * @param tsb balance on the morning of the day: yesterday's chronic less yesterday's acute load
 * @param settling whether the seed still shows
 */
public record Fitness(LocalDate day, double ctl, double atl, double tsb, boolean settling) {

    /** Time constant of chronic load, days. [S62] */
    public static final int CHRONIC_DAYS = 42;
    /** Time constant of acute load, days. [S62] */
    public static final int ACUTE_DAYS = 7;
    /** What of yesterday's value stays: e^(-1/42) and e^(-1/7). [S62] */
    public static final double CHRONIC_DECAY = Math.exp(-1.0 / CHRONIC_DAYS);

    public static final double ACUTE_DECAY = Math.exp(-1.0 / ACUTE_DAYS);
    /** Days until the seed no longer shows. [6.4] */
    public static final int SETTLING_DAYS = 42;
    /** Days whose mean seeds both. [6.4] */
    public static final int SEED_DAYS = 28;
    /** Share of chronic load below which the balance is worth a word. [E] */
    public static final double LOW_BALANCE = -0.30;

    /** Whether the balance is low for this runner; bands of AU are not published, so only the share counts. */
    public boolean low() {
        return ctl > 0 && tsb / ctl < LOW_BALANCE;
    }

    /**
     * Seed of both loads, AU a day: the mean of the first 28 days, or of as many as there are.
     *
     * @param first the first day with an entry
     * @param last last day known
     */
    public static double seed(DailyLoads loads, LocalDate first, LocalDate last) {
        long known = last.toEpochDay() - first.toEpochDay() + 1;
        int count = Math.clamp(known, 1, SEED_DAYS);
        return loads.sum(count, first.plusDays(count - 1L)) / count;
    }

    /** Seed from a questionnaire's weekly load, AU a day. */
    public static double seedOfWeekly(double weeklyAu) {
        return weeklyAu / ACUTE_DAYS;
    }

    /**
     * Every day from the first to the last, both included.
     *
     * @param seed both loads on the evening before the first day, AU a day
     */
    public static List<Fitness> course(DailyLoads loads, double seed, LocalDate first, LocalDate last) {
        var course = new ArrayList<Fitness>();
        double ctl = seed;
        double atl = seed;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            double balance = ctl - atl;
            double load = loads.on(day);
            ctl = ctl * CHRONIC_DECAY + load * (1 - CHRONIC_DECAY);
            atl = atl * ACUTE_DECAY + load * (1 - ACUTE_DECAY);
            course.add(new Fitness(day, ctl, atl, balance, day.isBefore(first.plusDays(SETTLING_DAYS))));
        }
        return course;
    }
}
