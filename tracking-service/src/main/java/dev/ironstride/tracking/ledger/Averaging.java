package dev.ironstride.tracking.ledger;

/** How fitness and fatigue follow the daily load (domain.md 6.4). Named in every answer, since other tools differ. */
public enum Averaging {
    /** {@code X = X e^(-1/τ) + L (1 - e^(-1/τ))}, as in GoldenCheetah [S62]. */
    EXPONENTIAL {
        @Override
        double kept(int days) {
            return Math.exp(-1.0 / days);
        }
    },
    /** {@code X += (L - X) / τ}, as in intervals.icu [S57]: a little quicker. */
    DIVIDED {
        @Override
        double kept(int days) {
            return 1 - 1.0 / days;
        }
    };

    /**
     * What of yesterday's value stays.
     *
     * @param days time constant τ
     */
    abstract double kept(int days);
}
