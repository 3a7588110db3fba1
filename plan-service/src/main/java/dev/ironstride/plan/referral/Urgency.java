package dev.ironstride.plan.referral;

/** How soon a professional should see it; the later, the sooner. */
public enum Urgency {
    /** Within days. */
    SOON,
    /** Today. */
    TODAY,
    /** At once: domain.md 7 names these an emergency. */
    EMERGENCY
}
