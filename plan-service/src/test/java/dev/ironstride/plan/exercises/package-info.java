/** The projection of the catalogue. */
@NullMarked
package dev.ironstride.plan.exercises;

import org.jspecify.annotations.NullMarked;
