package dev.ironstride.plan.athlete;

/**
 * What a runner can do on one leg, tested before the first jump (domain.md 1.3).
 *
 * @param singleLegCalfRaises on the weaker side, 0 or more
 * @param singleLegBoxSquats controlled ones on the weaker side, 0 or more
 */
public record PlyometricGate(int singleLegCalfRaises, int singleLegBoxSquats) {

    private static final int CALF_RAISES = 20;
    private static final int BOX_SQUATS = 8;

    /** Whether calves and legs are strong enough for jumps. */
    public boolean passed() {
        return singleLegCalfRaises >= CALF_RAISES && singleLegBoxSquats >= BOX_SQUATS;
    }
}
