/** Which language to answer in, and what the values of our enumerations are called in each. */
@NullMarked
package dev.ironstride.exercise.language;

import org.jspecify.annotations.NullMarked;
