/** Tests of the package of the same name. */
@NullMarked
package dev.ironstride.exercise.catalogue;

import org.jspecify.annotations.NullMarked;
