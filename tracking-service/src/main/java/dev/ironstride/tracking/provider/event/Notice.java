package dev.ironstride.tracking.provider.event;

import dev.ironstride.tracking.provider.Payload;

/**
 * One thing a vendor says about one athlete.
 *
 * @param key the same notice sent again has the same key
 * @param userId the vendor's name for the athlete
 * @param subject what it is about; notices about one subject are worked off one after the other
 * @param payload what is needed to work it off
 */
public record Notice(String key, String userId, String subject, Payload payload) {

    /** Names are stored and compared; none is longer than this. */
    private static final int LONGEST = 500;

    /** Whether its names are of bearable length. */
    boolean bearable() {
        return key.length() <= LONGEST && userId.length() <= LONGEST && subject.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return "Notice[" + key + "]";
    }
}
