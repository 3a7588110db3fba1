package dev.ironstride.tracking.load;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Arbitrary units of load, kept to one decimal: an RPE is told in whole or half points, more digits would be noise. */
final class Au {

    private Au() {}

    static double rounded(double au) {
        return BigDecimal.valueOf(au).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
