package dev.ironstride.plan.baseline;

/** Range for the height of a box or step, cm; never so high that the thigh is above parallel (domain.md 1.5). */
public record StepHeight(int fromCm, int toCm) {}
