package dev.ironstride.plan.readiness;

/** How ready a runner is (domain.md 6.7); the later, the less. */
public enum Band {
    /** Too little is known to say: the plan stays. */
    UNKNOWN,
    GREEN,
    AMBER,
    RED;

    /** Whether this is a verdict, and a better one than another. */
    boolean betterThan(Band other) {
        return this != UNKNOWN && compareTo(other) < 0;
    }

    Band worse(Band other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
