/** Coaches whom athletes let in: a link is granted and revoked by the athlete alone. */
@NullMarked
package dev.ironstride.plan.coaching;

import org.jspecify.annotations.NullMarked;
