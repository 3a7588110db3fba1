/**
 * Owns the catalogue of exercises: what each one is, what it trains, whom it does not suit, and which may stand in for it
 * (domain.md section 1). Everyone may read it; it tells the other services of every change with {@code exercise-changed}.
 *
 * <p>An exercise's id never changes and is never used again; a change gives it a new revision.
 */
@NullMarked
package dev.ironstride.exercise;

import org.jspecify.annotations.NullMarked;
