package dev.ironstride.plan.prescription;

import static dev.ironstride.plan.baseline.Phase.AA;
import static dev.ironstride.plan.baseline.Phase.MS;
import static dev.ironstride.plan.baseline.Phase.PW;
import static dev.ironstride.plan.prescription.MainLiftWeek.deload;
import static dev.ironstride.plan.prescription.MainLiftWeek.work;

import dev.ironstride.plan.athlete.Level;
import java.util.List;

/** Twelve weeks of main lifts for each level (domain.md 4.2); phase lengths within those of 4.1. */
public final class MainLiftTable {

    /** Weeks in a cycle. */
    public static final int CYCLE = 12;

    private static final List<MainLiftWeek> BEGINNER = List.of(
            work(AA, 2, 10, 6, 0),
            work(AA, 3, 10, 6, 0),
            work(AA, 3, 10, 6.5, 0),
            deload(AA, 2, 8, 5.5, 0.90),
            work(MS, 3, 8, 7, 20),
            work(MS, 3, 8, 7, 30),
            work(MS, 3, 8, 7.5, 40),
            deload(MS, 2, 7, 6),
            work(PW, 3, 6, 7.5, 40),
            work(PW, 3, 6, 8, 50),
            work(PW, 3, 6, 8, 60),
            deload(PW, 2, 5, 6.5));

    /** The sheet names no RPE for week 4; two repetitions more in reserve than week 3, as for every deload. */
    private static final List<MainLiftWeek> INTERMEDIATE = List.of(
            work(AA, 3, 8, 7, 0),
            work(AA, 3, 8, 7, 0),
            work(AA, 3, 8, 7.5, 0),
            deload(AA, 2, 6, 5.5, 0.95),
            work(MS, 4, 5, 7.5, 40),
            work(MS, 4, 5, 8, 60),
            work(MS, 4, 5, 8, 60),
            deload(MS, 2, 5, 6.5),
            work(PW, 4, 4, 8, 80),
            work(PW, 4, 4, 8.5, 80),
            work(PW, 4, 3, 8.5, 100),
            deload(PW, 2, 3, 7));

    private static final List<MainLiftWeek> ADVANCED = List.of(
            work(AA, 3, 6, 7.5, 0),
            work(AA, 4, 6, 7.5, 0),
            work(MS, 4, 5, 8, 0),
            deload(MS, 2, 5, 6.5),
            work(MS, 5, 5, 8, 60),
            work(MS, 5, 4, 8.5, 80),
            work(MS, 5, 3, 8.5, 80),
            deload(MS, 3, 3, 7),
            work(PW, 4, 3, 8.5, 100),
            work(PW, 4, 3, 9, 120),
            work(PW, 3, 2, 9, 100),
            deload(PW, 2, 2, 7));

    private MainLiftTable() {}

    /** All twelve rows for a level. */
    public static List<MainLiftWeek> rows(Level level) {
        return switch (level) {
            case BEGINNER -> BEGINNER;
            case INTERMEDIATE -> INTERMEDIATE;
            case ADVANCED -> ADVANCED;
        };
    }

    /**
     * The row of a week.
     *
     * @param week from 1; after twelve the cycle starts again
     */
    public static MainLiftWeek row(Level level, int week) {
        return rows(level).get((week - 1) % CYCLE);
    }
}
