/** Tests of the package of the same name. */
@NullMarked
package dev.ironstride.exercise.served;

import org.jspecify.annotations.NullMarked;
