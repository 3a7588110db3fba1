package dev.ironstride.tracking.understanding;

import dev.ironstride.tracking.runclass.Graded;
import dev.ironstride.tracking.runclass.RunFacts;
import org.jspecify.annotations.Nullable;

/**
 * The run laid flat: grade-adjusted pace, NGP (domain.md 6.2).
 *
 * @param flatMetres metres on the flat that would have cost the same
 * @param seconds time over which they were counted
 * @param metresPerSecond time-weighted mean of the flat speed
 * @param secondsPerKm the same as a pace
 * @param imputed whether the ground was taken for level, since no heights are known
 */
public record GradedPace(
        double flatMetres, int seconds, double metresPerSecond, double secondsPerKm, boolean imputed, String basis) {

    private static final double METRES_PER_KM = 1000;

    /** Null without ground covered. */
    static @Nullable GradedPace of(RunFacts run, MovingTime moving) {
        Graded graded = run.graded();
        if (graded != null) {
            return of(
                    graded.flatMetres(),
                    graded.seconds(),
                    false,
                    "C(i)/3.6 of Minetti 2002 over stretches of at least 30 s and 100 m, at least 0.70");
        }
        Double metres = run.distanceMetres();
        return metres == null || metres <= 0
                ? null
                : of(metres, moving.seconds(), true, "mean speed: no heights known, counted as level");
    }

    private static GradedPace of(double metres, int seconds, boolean imputed, String basis) {
        double speed = metres / seconds;
        return new GradedPace(
                Digits.rounded(metres, 1),
                seconds,
                Digits.rounded(speed, 6),
                Digits.rounded(METRES_PER_KM / speed, 1),
                imputed,
                basis);
    }
}
