/** The projection of the catalogue that plans are made from. */
@NullMarked
package dev.ironstride.plan.exercises;

import org.jspecify.annotations.NullMarked;
