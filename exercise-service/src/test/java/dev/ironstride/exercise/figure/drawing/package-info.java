/** Tests of the package of the same name. */
@NullMarked
package dev.ironstride.exercise.figure.drawing;

import org.jspecify.annotations.NullMarked;
