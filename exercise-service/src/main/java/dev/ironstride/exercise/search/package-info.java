/** Finding exercises over HTTP. */
@NullMarked
package dev.ironstride.exercise.search;

import org.jspecify.annotations.NullMarked;
