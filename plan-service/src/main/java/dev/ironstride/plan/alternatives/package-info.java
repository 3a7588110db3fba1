/** What else a session might be: other exercises, other slots, and what speaks against each. */
@NullMarked
package dev.ironstride.plan.alternatives;

import org.jspecify.annotations.NullMarked;
