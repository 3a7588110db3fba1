/** Who reads, and whose private exercises they may see. */
@NullMarked
package dev.ironstride.exercise.access;

import org.jspecify.annotations.NullMarked;
