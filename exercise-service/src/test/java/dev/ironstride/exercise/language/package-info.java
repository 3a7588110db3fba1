/** Tests of the package of the same name. */
@NullMarked
package dev.ironstride.exercise.language;

import org.jspecify.annotations.NullMarked;
