/** Tests of the package of the same name. */
@NullMarked
package dev.ironstride.exercise.figure;

import org.jspecify.annotations.NullMarked;
