/** Who the plan is for: what the runner told us, typed, and what follows from it alone. Pure. */
@NullMarked
package dev.ironstride.plan.athlete;

import org.jspecify.annotations.NullMarked;
