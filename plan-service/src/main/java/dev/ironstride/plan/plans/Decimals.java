package dev.ironstride.plan.plans;

import dev.ironstride.plan.placement.Points;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as the API writes them: at most two decimals, whole numbers without a fraction. */
final class Decimals {
    private static final int DIGITS = 2;

    private Decimals() {}

    /** Minutes of penalty in points, rounded half up from the exact value. */
    static BigDecimal points(long minutes) {
        return tidy(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(Points.ONE), DIGITS, RoundingMode.HALF_UP));
    }

    static BigDecimal of(double value) {
        return tidy(BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP));
    }

    static @Nullable BigDecimal ofNullable(@Nullable Double value) {
        return value == null ? null : of(value);
    }

    private static BigDecimal tidy(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped; // 1E+1 is no way to write 10
    }
}
