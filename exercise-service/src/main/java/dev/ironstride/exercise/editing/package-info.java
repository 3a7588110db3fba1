/** Changing the catalogue: what an editor or a coach sends, whether it is sound, and writing it with all that follows. */
@NullMarked
package dev.ironstride.exercise.editing;

import org.jspecify.annotations.NullMarked;
