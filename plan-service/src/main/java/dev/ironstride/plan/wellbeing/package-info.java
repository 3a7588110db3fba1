/** Asking how ready the runner is today. */
@NullMarked
package dev.ironstride.plan.wellbeing;

import org.jspecify.annotations.NullMarked;
