package dev.ironstride.kit.identity;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An athlete: the token's {@code sub}.
 *
 * @param value 1 to 255 characters, opaque
 */
public record AthleteId(@JsonValue String value) {

    /** Refuses blank and overlong values. */
    public AthleteId {
        if (value.isBlank() || value.length() > 255) {
            throw new IllegalArgumentException("An athlete id has 1 to 255 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
