/** News of a plan for whoever watches it, as server-sent events. */
@NullMarked
package dev.ironstride.plan.changes;

import org.jspecify.annotations.NullMarked;
