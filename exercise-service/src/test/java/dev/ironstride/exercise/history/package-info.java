@NullMarked
package dev.ironstride.exercise.history;

import org.jspecify.annotations.NullMarked;
