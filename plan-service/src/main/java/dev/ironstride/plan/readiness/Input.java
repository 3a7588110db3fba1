package dev.ironstride.plan.readiness;

/** What readiness is judged by (domain.md 6.7). */
public enum Input {
    HRV(false),
    RESTING_HEART_RATE(false),
    SLEEP(false),
    SORENESS(true),
    /** Sum of sleep quality, stress, fatigue and soreness. */
    HOOPER(true),
    ILLNESS(true);

    private final boolean told;

    Input(boolean told) {
        this.told = told;
    }

    /** Whether the runner says it; else a device can measure it. */
    public boolean told() {
        return told;
    }
}
