/** Reasons as answered: {@code dev.ironstride.plan.explanation} over HTTP. */
@NullMarked
package dev.ironstride.plan.explaining;

import org.jspecify.annotations.NullMarked;
