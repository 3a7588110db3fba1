/** Brings the catalogue files into the database: once for every change of them. */
@NullMarked
package dev.ironstride.exercise.seed;

import org.jspecify.annotations.NullMarked;
