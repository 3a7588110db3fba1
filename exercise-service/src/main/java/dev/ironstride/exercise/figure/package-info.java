/**
 * Figures: a jointed body in key poses, one or more for each exercise, as plain geometry.
 *
 * <p>Space is measured in centimetres: x forward, y up from the floor, z to the figure's right. The figure looks along x.
 * {@link dev.ironstride.exercise.figure.Solver} turns a {@link dev.ironstride.exercise.figure.Pose} into points,
 * {@link dev.ironstride.exercise.figure.Soundness} says what is wrong with it.
 */
@NullMarked
package dev.ironstride.exercise.figure;

import org.jspecify.annotations.NullMarked;
