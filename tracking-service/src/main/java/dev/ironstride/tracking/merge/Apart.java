package dev.ironstride.tracking.merge;

import java.util.UUID;

/**
 * Two records which the runner says are two runs.
 *
 * @param one the smaller id
 */
public record Apart(UUID one, UUID other) {

    /** The pair, in whichever order it is given. */
    public static Apart of(UUID first, UUID second) {
        return first.compareTo(second) < 0 ? new Apart(first, second) : new Apart(second, first);
    }
}
