/**
 * Strength sessions: started, sets put one by one, ended. The end tells {@code session-completed} in the same transaction, and
 * so does each change after it. Clients name sessions and sets themselves, so that a phone that was offline may tell
 * everything again, in any order.
 */
@NullMarked
package dev.ironstride.tracking.session;

import org.jspecify.annotations.NullMarked;
