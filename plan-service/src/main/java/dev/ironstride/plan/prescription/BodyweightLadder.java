package dev.ironstride.plan.prescription;

/**
 * How a lift without kilograms gets harder from week to week (domain.md 5.3, bodyweight): more repetitions, 8 to 15, then a
 * slower way down, 3 to 5 seconds. Harder variations come with the next block.
 */
public final class BodyweightLadder {

    private static final int[] REPS = {8, 10, 12, 15};
    private static final int FEWEST = 8;

    private BodyweightLadder() {}

    /**
     * A rung.
     *
     * @param extraSeconds to add to the way down
     */
    public record Rung(int reps, int extraSeconds) {}

    /**
     * Where a plan expects the runner.
     *
     * @param row the week's row of the tables; its repetitions count where they are more
     * @param workedWeeks working weeks of this exercise before this one
     */
    public static Rung of(MainLiftWeek row, int workedWeeks) {
        if (row.deload()) {
            return new Rung(Math.max(FEWEST, row.reps()), Math.max(0, workedWeeks - 1) / REPS.length);
        }
        int start = row.reps() >= REPS[1] ? 1 : 0;
        int rung = start + workedWeeks;
        return new Rung(REPS[rung % REPS.length], rung / REPS.length);
    }
}
