/** Asking why the plan moved, and taking it back. */
@NullMarked
package dev.ironstride.plan.review;

import org.jspecify.annotations.NullMarked;
