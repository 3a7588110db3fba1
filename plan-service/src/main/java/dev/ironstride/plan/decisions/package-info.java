/** Why the plan moved, as stored and as answered. */
@NullMarked
package dev.ironstride.plan.decisions;

import org.jspecify.annotations.NullMarked;
