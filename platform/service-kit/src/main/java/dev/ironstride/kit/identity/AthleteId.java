package dev.ironstride.kit.identity;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An athlete: the token's {@code sub}.
 *
 * @param value 1 to 255 characters, opaque
 */
public record AthleteId(@JsonValue String value) {

    private static final int LONGEST = 255;

    /** Refuses blank and overlong values. */
    public AthleteId {
        if (!plausible(value)) {
            throw new IllegalArgumentException("An athlete id has 1 to 255 characters");
        }
    }

    /** Whether it can be an athlete's. */
    static boolean plausible(String value) {
        return !value.isBlank() && value.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return value;
    }
}
