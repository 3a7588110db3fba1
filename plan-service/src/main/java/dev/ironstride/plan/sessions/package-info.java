/** What the runner says about a planned session. */
@NullMarked
package dev.ironstride.plan.sessions;

import org.jspecify.annotations.NullMarked;
