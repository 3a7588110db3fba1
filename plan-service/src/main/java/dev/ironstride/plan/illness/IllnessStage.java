package dev.ironstride.plan.illness;

/** What T14 asks for. */
public enum IllnessStage {
    WELL,
    /** Mild and above the neck, or ill without more being told: light or moderate only, RPE 6 at most. */
    MILD,
    /** Half the sets for as many days as the illness lasted. */
    EASING,
    /** No training until 24 hours have passed without symptoms and without medicine. */
    REST
}
