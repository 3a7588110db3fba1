package dev.ironstride.plan.placement;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The points that hang on a week's days, each day a bit, Monday the lowest: P8, P9, P10 (domain.md 3.4). */
final class WeekDays {

    private static final long REST_DAY = -Points.ONE;
    private static final long STRENUOUS_ROW = 5 * Points.ONE;
    private static final long NO_REST_BESIDE = 2 * Points.ONE;
    /** Rest days beyond the first that count. */
    private static final int REST_DAYS_COUNTED = 2;

    private static final int DAYS = 7;
    /** Strenuous days in a row that cost points. */
    private static final int ROW = 3;

    private final long firstDay;
    private final boolean cyclic;
    private final int runs;
    private final int strenuousRuns;
    private final int longRuns;

    WeekDays(Week week) {
        this.firstDay = week.firstDay();
        this.cyclic = week.cyclic();
        this.runs = bits(week.runs().stream());
        this.strenuousRuns = bits(
                week.runs().stream().filter(run -> run.strenuous(week.lifter().longCountsAsHard())));
        this.longRuns = bits(week.runs().stream().filter(RunAt::longOrRace));
    }

    private int bits(Stream<RunAt> of) {
        return of.mapToInt(run -> bit(run.day())).reduce(0, (one, other) -> one | other);
    }

    private int bit(long day) {
        long offset = day - firstDay;
        return offset < 0 || offset >= DAYS ? 0 : 1 << offset;
    }

    /** Whether a run is on a day of the week. */
    boolean run(long day) {
        return (runs & bit(day)) != 0;
    }

    /** The days of some sessions. */
    int of(List<LiftAt> lifts, Predicate<LiftAt> which) {
        int days = 0;
        for (LiftAt lift : lifts) {
            if (which.test(lift)) {
                days |= bit(lift.day());
            }
        }
        return days;
    }

    long restDays(int lifts) {
        int resting = DAYS - Integer.bitCount(runs | lifts);
        return REST_DAY * Math.clamp(resting - 1, 0, REST_DAYS_COUNTED);
    }

    long strenuousRows(int heavyLifts) {
        int strenuous = strenuousRuns | heavyLifts;
        int starts = cyclic ? DAYS : DAYS - ROW + 1;
        long rows = 0;
        for (int day = 0; day < starts; day++) {
            boolean all = on(strenuous, day) && on(strenuous, day + 1) && on(strenuous, day + 2);
            rows += all ? 1 : 0;
        }
        return rows * STRENUOUS_ROW;
    }

    /** Always cyclic: Monday's neighbours are Sunday and Tuesday. */
    long longDaysWithoutRest(int lifts) {
        int busy = runs | lifts;
        long alone = 0;
        for (int day = 0; day < DAYS; day++) {
            alone += on(longRuns, day) && on(busy, day + DAYS - 1) && on(busy, day + 1) ? 1 : 0;
        }
        return alone * NO_REST_BESIDE;
    }

    private static boolean on(int days, int day) {
        return (days >> (day % DAYS) & 1) == 1;
    }
}
