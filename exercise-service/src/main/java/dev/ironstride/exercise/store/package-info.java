/** An exercise as the database holds it. */
@NullMarked
package dev.ironstride.exercise.store;

import org.jspecify.annotations.NullMarked;
