package dev.ironstride.tracking.understanding;

import org.jspecify.annotations.Nullable;

/**
 * A run's length against the longest run of the thirty days before it: the operative spike rule (domain.md 6.5, S21).
 *
 * @param longestMetres longest of the thirty days before; null if none of them has a length
 * @param times this run's length as a multiple of it; null where either is unknown
 * @param band how far over it is
 * @param flagged whether it is a spike: more than 1.10 times the longest
 */
public record Spike(
        @Nullable Double longestMetres, @Nullable Double times, Band band, boolean flagged, String basis) {

    /** Days that are looked back. */
    public static final int DAYS = 30;

    private static final double SPIKE = 1.10;
    private static final double BIG = 1.30;
    private static final double DOUBLE = 2.00;
    private static final String RULE = "distance over 1.10 x the longest run of the 30 days before";

    /** How far a run is over the longest before it: the bands of T12 (domain.md 7). */
    public enum Band {
        /** Nothing to compare. */
        UNKNOWN,
        /** Up to 10 % longer, or shorter. */
        NONE,
        /** More than 10 % and up to 30 % longer. */
        OVER_10,
        /** More than 30 % and up to 100 % longer. */
        OVER_30,
        /** More than twice as long. */
        OVER_100
    }

    /** Of a run's metres and the longest of the thirty days before; either may be unknown. */
    public static Spike of(@Nullable Double metres, @Nullable Double longest) {
        if (metres == null || longest == null || longest <= 0) {
            String lacks = metres == null ? "this run has no distance" : "no run of the 30 days before has a distance";
            return new Spike(longest, null, Band.UNKNOWN, false, lacks);
        }
        double times = metres / longest;
        return new Spike(longest, Digits.rounded(times, 3), band(times), times > SPIKE, RULE);
    }

    private static Band band(double times) {
        if (times > DOUBLE) {
            return Band.OVER_100;
        }
        if (times > BIG) {
            return Band.OVER_30;
        }
        return times > SPIKE ? Band.OVER_10 : Band.NONE;
    }
}
