package dev.ironstride.plan.adjustment;

/** Fired inside this process after a commit that may have changed an athlete's plan: look again. */
public record PlanMoved(String athleteId) {}
