/** Asking why the plan moved, and answering it: taking it back, letting it count or not. */
@NullMarked
package dev.ironstride.plan.review;

import org.jspecify.annotations.NullMarked;
