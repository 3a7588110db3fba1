/** How a public read is answered: bytes in one language, under a strong entity tag. */
@NullMarked
package dev.ironstride.exercise.answer;

import org.jspecify.annotations.NullMarked;
