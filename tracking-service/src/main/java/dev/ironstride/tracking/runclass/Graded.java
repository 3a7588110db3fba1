package dev.ironstride.tracking.runclass;

/**
 * A run laid flat (domain.md 6.2).
 *
 * @param flatMetres metres on the flat that would have cost the same
 * @param seconds time moving over which ground and height were measured
 */
public record Graded(double flatMetres, int seconds) {

    /** Normalised graded speed, metres per second: the time-weighted mean of the flat speed; 0 without any time. */
    public double metresPerSecond() {
        return seconds == 0 ? 0 : flatMetres / seconds;
    }
}
