/**
 * What was lifted, and what follows from it for the next session of the same lift (domain.md 5.2-5.4, and T8-T10 of
 * section 7). Pure.
 */
@NullMarked
package dev.ironstride.plan.progression;

import org.jspecify.annotations.NullMarked;
