package dev.ironstride.exercise.catalogue;

/** Where it may hurt (domain.md 1.2). An exercise that lists a site is left out while that site is at 3/10 or more. */
public enum PainSite {
    /** Front of the knee. */
    AK,
    /** Outside of the knee. */
    IT,
    /** Achilles tendon, calf. */
    AC,
    /** Sole of the foot. */
    PF,
    /** Shin. */
    SH,
    /** Hip, groin. */
    HG,
    /** Outside of the hip. */
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
