package dev.ironstride.plan.progression;

import dev.ironstride.plan.placement.Letter;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How hard a strength session was beside what it was meant to be (domain.md 7, T8-T10). */
public enum Effort {
    /** RPE two below target or less, with all repetitions: the second in a row raises the load (T10). */
    EASY,
    AS_MEANT,
    /** RPE one above target: no increase next time (T8). */
    HARD,
    /** RPE two above target, or two lifts with failed repetitions: less next time (T9). */
    TOO_HARD;

    /** T8. */
    private static final double HARDER = 1;
    /** T9. */
    private static final double MUCH_HARDER = 2;
    /** T10. */
    private static final double EASIER = -2;

    private static final int FAILED_LIFTS = 2;

    /**
     * The effort of a session.
     *
     * @param target session RPE it was meant to have, CR10
     * @param rpe as the runner rated it; null when not told
     * @param lifts what was done of each exercise
     */
    public static Effort of(double target, @Nullable Double rpe, List<Exposure> lifts) {
        long failed = lifts.stream().filter(Exposure::failedReps).count();
        double over = rpe == null ? Double.NaN : rpe - target;
        if (over >= MUCH_HARDER || failed >= FAILED_LIFTS) {
            return TOO_HARD;
        }
        if (over >= HARDER || meanOver(lifts).orElse(0) >= HARDER) {
            return HARD;
        }
        // What the runner did on top of the session is nothing that could have been left out.
        List<Exposure> asked =
                lifts.stream().filter(lift -> lift.asked() != null).toList();
        boolean all = !asked.isEmpty() && asked.stream().allMatch(Exposure::allDone);
        return over <= EASIER && all ? EASY : AS_MEANT;
    }

    /** Session RPE that a class is meant to have at most (domain.md 3.2); heavy starts at 7. */
    public static double target(Letter letter) {
        return switch (letter) {
            case H -> 7;
            case M -> 6;
            case L -> 4;
            case MOB -> 2;
        };
    }

    private static OptionalDouble meanOver(List<Exposure> lifts) {
        return lifts.stream()
                .filter(lift -> lift.asked() != null)
                .flatMapToDouble(lift -> lift.sets().stream()
                        .map(LiftedSet::rpe)
                        .filter(Objects::nonNull)
                        .mapToDouble(rpe ->
                                rpe - Objects.requireNonNull(lift.asked()).rpe()))
                .average();
    }
}
