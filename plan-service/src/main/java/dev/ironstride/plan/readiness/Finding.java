package dev.ironstride.plan.readiness;

/**
 * One input held against its limit.
 *
 * @param points 0 when it is fine
 * @param value as judged: natural logarithm of milliseconds, beats per minute, minutes, or points of the scale
 * @param limit what it was held against, in the same unit
 * @param text the value for the runner, such as {@code sleep 5.5 h}
 */
public record Finding(Input input, int points, double value, double limit, String text) {

    /** Whether it speaks against hard work today. */
    public boolean flagged() {
        return points > 0;
    }
}
