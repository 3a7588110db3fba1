/** The plan after the facts: recalculated in the transaction that changed them, stored, told on as plan-changed. */
@NullMarked
package dev.ironstride.plan.adjustment;

import org.jspecify.annotations.NullMarked;
