package dev.ironstride.exercise.figure;

/** From where a figure is seen. */
public enum View {
    /** From its right; it looks to the right of the picture. */
    SIDE,
    /** From its front; its right is on the left of the picture. */
    FRONT,
    /** From above; it looks to the lower edge of the picture, its right is on the left. */
    TOP
}
