/** From points in space to a drawing, its frames and its words. */
@NullMarked
package dev.ironstride.exercise.figure.drawing;

import org.jspecify.annotations.NullMarked;
