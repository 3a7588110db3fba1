@NullMarked
package dev.ironstride.exercise.exchange;

import org.jspecify.annotations.NullMarked;
