package dev.ironstride.plan.placement;

/**
 * Race distances and the strength windows around them, days (domain.md 4.3, our own constants informed by S16, S35-S38).
 */
public enum RaceDistance {
    FIVE_K(7, 5, 3, 2, 4, 30),
    TEN_K(7, 6, 3, 3, 5, 60),
    HALF(10, 7, 4, 4, 8, 120),
    MARATHON(14, 10, 6, 7, 14, 240),
    ULTRA_50_100K(14, 12, 7, 10, 18, 720),
    ULTRA_100M(14, 14, 7, 14, 21, 1440);

    private final int taperStart;
    private final int lastHeavy;
    private final int lastModerate;
    private final int noLegsAfter;
    private final int heavyAgainAfter;
    private final int typicalMinutes;

    RaceDistance(
            int taperStart, int lastHeavy, int lastModerate, int noLegsAfter, int heavyAgainAfter, int typicalMinutes) {
        this.taperStart = taperStart;
        this.lastHeavy = lastHeavy;
        this.lastModerate = lastModerate;
        this.noLegsAfter = noLegsAfter;
        this.heavyAgainAfter = heavyAgainAfter;
        this.typicalMinutes = typicalMinutes;
    }

    /** Days before an A race at which the strength taper starts. */
    public int taperStart() {
        return taperStart;
    }

    /** Days before an A race after which there is no more of this class; light is ruled by hours in H9. */
    public int lastDays(Letter letter) {
        return switch (letter) {
            case H -> lastHeavy;
            case M -> lastModerate;
            case L -> 0;
        };
    }

    /** Days after the race without leg loading. */
    public int noLegsAfter() {
        return noLegsAfter;
    }

    /** Days after the race until heavy is allowed again. */
    public int heavyAgainAfter() {
        return heavyAgainAfter;
    }

    /** How long such a race takes when the runner has not said, minutes (our own constant). */
    public int typicalMinutes() {
        return typicalMinutes;
    }
}
