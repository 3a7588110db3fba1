/** Tests of the package of the same name. */
@NullMarked
package dev.ironstride.exercise.seed;

import org.jspecify.annotations.NullMarked;
