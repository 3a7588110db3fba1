/** The plan as generation produced it: immutable, and the ground on which facts are replayed. Pure. */
@NullMarked
package dev.ironstride.plan.baseline;

import org.jspecify.annotations.NullMarked;
