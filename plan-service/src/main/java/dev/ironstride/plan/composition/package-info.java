/**
 * What is in the sessions of a plan: which exercises, chosen over the whole plan at once by one cost model, and how much of
 * each (domain.md 1.3-1.5, 4.2, 5.3-5.4). docs/composition.md describes the model. Pure.
 */
@NullMarked
package dev.ironstride.plan.composition;

import org.jspecify.annotations.NullMarked;
