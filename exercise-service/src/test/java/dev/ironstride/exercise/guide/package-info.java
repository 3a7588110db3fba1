@NullMarked
package dev.ironstride.exercise.guide;

import org.jspecify.annotations.NullMarked;
