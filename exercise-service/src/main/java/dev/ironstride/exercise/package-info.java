/**
 * Owns the catalogue of exercises: what each one is, what it trains, whom it does not suit, and which may stand in for it
 * (domain.md section 1). Everyone may read it; editors change it, and coaches keep private exercises that only they and the
 * athletes who let them in can see. It tells the other services of every change with {@code exercise-changed}, and follows
 * {@code athlete-changed} for who lets whom in.
 *
 * <p>An exercise's id never changes and is never used again; a change gives it a new revision.
 */
@NullMarked
package dev.ironstride.exercise;

import org.jspecify.annotations.NullMarked;
