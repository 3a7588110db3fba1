package dev.ironstride.plan.profile;

/** Sites of pain (domain.md 1.2). */
public enum PainSite {
    /** Front of the knee. */
    AK,
    /** Outside of the knee. */
    IT,
    /** Achilles tendon and calf. */
    AC,
    /** Sole of the foot. */
    PF,
    /** Shin. */
    SH,
    /** Hip and groin. */
    HG,
    /** Outside of the hip. */
    LH,
    /** Hamstring near the hip. */
    PH,
    /** Low back. */
    LB,
    /** Shoulder. */
    SD,
    /** Wrist. */
    WR,
    /** Ankle. */
    AN
}
