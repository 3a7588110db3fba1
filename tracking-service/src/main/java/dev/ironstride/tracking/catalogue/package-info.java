/** What load and records need to know of exercises. A projection of {@code exercise-changed}. */
@NullMarked
package dev.ironstride.tracking.catalogue;

import org.jspecify.annotations.NullMarked;
