package dev.ironstride.tracking.pain;

/** Where it hurts (domain.md 1.2). */
public enum PainSite {
    /** Front of the knee. */
    AK,
    /** Outer side of the knee. */
    IT,
    /** Achilles tendon or calf. */
    AC,
    /** Sole of the foot. */
    PF,
    /** Shin. */
    SH,
    /** Hip or groin. */
    HG,
    /** Outer side of the hip. */
    LH,
    /** Upper hamstring. */
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
