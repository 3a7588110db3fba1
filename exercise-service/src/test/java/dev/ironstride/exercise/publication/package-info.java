/** Tests of the package of the same name. */
@NullMarked
package dev.ironstride.exercise.publication;

import org.jspecify.annotations.NullMarked;
