/** How much of a set the legs carry, by exercise. A projection of {@code exercise-changed}. */
@NullMarked
package dev.ironstride.tracking.catalogue;

import org.jspecify.annotations.NullMarked;
