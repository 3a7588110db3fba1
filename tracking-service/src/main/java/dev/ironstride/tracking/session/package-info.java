/** Strength sessions: started, sets put one by one, completed. Completing tells {@code session-completed} in the same transaction. */
@NullMarked
package dev.ironstride.tracking.session;

import org.jspecify.annotations.NullMarked;
