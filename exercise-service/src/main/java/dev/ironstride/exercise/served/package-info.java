/**
 * The public catalogue in memory: what everybody reads all day is rendered once, and swapped as a whole when anything
 * changed. What is not public never gets here.
 */
@NullMarked
package dev.ironstride.exercise.served;

import org.jspecify.annotations.NullMarked;
