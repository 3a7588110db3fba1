/** Figures as the files of the catalogue write them: short, with base poses to start from. */
@NullMarked
package dev.ironstride.exercise.figure.notation;

import org.jspecify.annotations.NullMarked;
