/** Every version there was of an exercise: who changed what, when and why. */
@NullMarked
package dev.ironstride.exercise.history;

import org.jspecify.annotations.NullMarked;
