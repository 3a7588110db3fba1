package dev.ironstride.exercise.figure.drawing;

/**
 * A circle of the drawing, cm.
 *
 * @param u to the right
 * @param v up from the floor
 */
public record Circle(double u, double v, double radius) {}
