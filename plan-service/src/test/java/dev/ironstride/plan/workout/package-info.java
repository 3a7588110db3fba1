/** Tests of workout files. */
@NullMarked
package dev.ironstride.plan.workout;

import org.jspecify.annotations.NullMarked;
