/** Adjustment by rule, and what must hold of any history. */
@NullMarked
package dev.ironstride.plan.recovery;

import org.jspecify.annotations.NullMarked;
