@NullMarked
package dev.ironstride.exercise.editing;

import org.jspecify.annotations.NullMarked;
