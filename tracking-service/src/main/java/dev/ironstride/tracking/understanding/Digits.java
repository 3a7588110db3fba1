package dev.ironstride.tracking.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are shown: half up, to so many digits after the point. */
final class Digits {

    private Digits() {}

    static double rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
    }
}
