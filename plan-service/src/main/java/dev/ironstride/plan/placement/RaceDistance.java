package dev.ironstride.plan.placement;

/**
 * Race distances and the strength windows around them, days (domain.md 4.3, our own constants informed by S16, S35-S38).
 */
public enum RaceDistance {
    FIVE_K(5_000, 7, 5, 3, 2, 4, 30),
    TEN_K(10_000, 7, 6, 3, 3, 5, 60),
    HALF(21_097.5, 10, 7, 4, 4, 8, 120),
    MARATHON(42_195, 14, 10, 6, 7, 14, 240),
    ULTRA_50_100K(100_000, 14, 12, 7, 10, 18, 720),
    ULTRA_100M(Double.POSITIVE_INFINITY, 14, 14, 7, 14, 21, 1440);

    /** A course may measure this much over its name and keep it, as a share (our own constant: watches and rounding). */
    private static final double MEASURED_OVER = 0.01;

    private final double metres;
    private final int taperStart;
    private final int lastHeavy;
    private final int lastModerate;
    private final int noLegsAfter;
    private final int heavyAgainAfter;
    private final int typicalMinutes;

    RaceDistance(
            double metres,
            int taperStart,
            int lastHeavy,
            int lastModerate,
            int noLegsAfter,
            int heavyAgainAfter,
            int typicalMinutes) {
        this.metres = metres;
        this.taperStart = taperStart;
        this.lastHeavy = lastHeavy;
        this.lastModerate = lastModerate;
        this.noLegsAfter = noLegsAfter;
        this.heavyAgainAfter = heavyAgainAfter;
        this.typicalMinutes = typicalMinutes;
    }

    /**
     * The column of a race; a distance between two columns takes the longer one.
     *
     * @param metres length of the race, over 0
     */
    public static RaceDistance covering(double metres) {
        for (RaceDistance distance : values()) {
            if (metres <= distance.metres * (1 + MEASURED_OVER)) {
                return distance;
            }
        }
        return ULTRA_100M;
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
            case L, MOB -> 0;
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
