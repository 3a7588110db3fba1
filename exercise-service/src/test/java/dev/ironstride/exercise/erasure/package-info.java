/** Tests of erasing a person. */
@NullMarked
package dev.ironstride.exercise.erasure;

import org.jspecify.annotations.NullMarked;
