package dev.ironstride.exercise.catalogue;

/** The movement an exercise trains (domain.md 1.1). */
public enum Pattern {
    /** Squat, knee-dominant. */
    SQ(Region.LOWER),
    /** Hip hinge. */
    HH(Region.LOWER),
    /** Lunge, single-leg. */
    LU(Region.LOWER),
    /** Step-up. */
    SU(Region.LOWER),
    /** Calf, ankle, soleus. */
    CA(Region.LOWER),
    /** Hip abduction and adduction. */
    HA(Region.LOWER),
    /** Core: resisting rotation. */
    AR(Region.CORE),
    /** Core: resisting extension. */
    AE(Region.CORE),
    /** Upper body: pull. */
    UPL(Region.UPPER),
    /** Upper body: push. */
    UPS(Region.UPPER),
    /** Plyometric, reactive. */
    PL(Region.LOWER),
    /** Mobility, only for what a session is converted to. */
    MB(Region.NONE);

    private enum Region {
        LOWER(1),
        CORE(0.3),
        UPPER(0),
        NONE(0);

        private final double legWeight;

        Region(double legWeight) {
            this.legWeight = legWeight;
        }
    }

    private final Region region;

    Pattern(Region region) {
        this.region = region;
    }

    /** The share of a set that counts as load on the legs: 1 lower body, 0.3 core, 0 otherwise (domain.md 1.2). */
    public double legWeight() {
        return region.legWeight;
    }
}
