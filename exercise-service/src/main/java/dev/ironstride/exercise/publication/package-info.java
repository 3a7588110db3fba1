/** Tells the other services what changed. */
@NullMarked
package dev.ironstride.exercise.publication;

import org.jspecify.annotations.NullMarked;
