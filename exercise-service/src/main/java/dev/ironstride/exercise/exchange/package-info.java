/** Exercises from other catalogues in, and ours out. */
@NullMarked
package dev.ironstride.exercise.exchange;

import org.jspecify.annotations.NullMarked;
