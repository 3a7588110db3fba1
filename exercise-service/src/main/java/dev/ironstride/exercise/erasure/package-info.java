/**
 * Erasing a person who was erased in plan-service: whom they let in, exercises that they kept for themselves and their
 * athletes, and their id wherever it says who changed something. What they changed in the catalogue for everybody stays.
 */
@NullMarked
package dev.ironstride.exercise.erasure;

import org.jspecify.annotations.NullMarked;
