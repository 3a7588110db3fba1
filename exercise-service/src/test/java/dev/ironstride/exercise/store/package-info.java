/** Tests of the package of the same name. */
@NullMarked
package dev.ironstride.exercise.store;

import org.jspecify.annotations.NullMarked;
