package dev.ironstride.tracking.merge;

/** How near a source is to what happened: the nearest first (docs/adr/0029). */
public enum SourceRank {
    /** The recording itself, second by second. */
    RECORDING,
    /** The maker of the watch, from its own recording. */
    MAKER,
    /** A platform that was handed the recording and counted again. */
    PLATFORM,
    /** A hub that passes on what others counted. */
    HUB,
    /** A source we do not know. */
    OTHER,
    /** The runner's own entry. It says best how it felt, and least exactly how far it was. */
    HAND;

    /** The rank of a provider, by its name in lower case. */
    public static SourceRank of(String provider) {
        return switch (provider) {
            case Origin.FILE -> RECORDING;
            case "garmin", "polar", "suunto", "coros", "wahoo", "apple", "fitbit" -> MAKER;
            case "strava", "intervals-icu" -> PLATFORM;
            case "open-wearables", "health-auto-export", "health-connect", "google-health", "terra" -> HUB;
            case "manual" -> HAND;
            default -> OTHER;
        };
    }
}
